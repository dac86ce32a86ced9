def negative_cosine_object(axis=-1, reduction="sum_over_batch_size"):
    """The function negative_cosine of labels and predictions, all as one number."""
    return reduced_loss(lambda y_true, y_pred: negative_cosine(y_true, y_pred, axis), reduction)
