def sparse_categorical_crossentropy_object(
    from_logits=False, ignore_class=None, axis=-1, reduction="sum_over_batch_size"
):
    """The function sparse_categorical_crossentropy of labels and predictions, all as one number."""
    return reduced_loss(
        lambda y_true, y_pred: sparse_categorical_crossentropy(
            y_true, y_pred, from_logits, ignore_class, axis
        ),
        reduction,
    )
