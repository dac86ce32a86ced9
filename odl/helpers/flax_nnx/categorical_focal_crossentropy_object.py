def categorical_focal_crossentropy_object(
    alpha=0.25, gamma=2.0, from_logits=False, label_smoothing=0.0, axis=-1, reduction="sum_over_batch_size"
):
    """The function categorical_focal_crossentropy of labels and predictions, all as one number."""
    return reduced_loss(
        lambda y_true, y_pred: categorical_focal_crossentropy(
            y_true, y_pred, alpha, gamma, from_logits, label_smoothing, axis
        ),
        reduction,
    )
