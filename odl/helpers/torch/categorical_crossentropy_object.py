def categorical_crossentropy_object(
    from_logits=False, label_smoothing=0.0, axis=-1, reduction="sum_over_batch_size"
):
    """The function categorical_crossentropy of labels and predictions, all as one number."""
    return reduced_loss(
        lambda y_true, y_pred: categorical_crossentropy(y_true, y_pred, from_logits, label_smoothing, axis),
        reduction,
    )
