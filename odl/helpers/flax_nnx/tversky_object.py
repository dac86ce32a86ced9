def tversky_object(alpha=0.5, beta=0.5, axis=None, reduction="sum_over_batch_size"):
    """The function tversky of labels and predictions, all as one number."""
    return reduced_loss(lambda y_true, y_pred: tversky(y_true, y_pred, alpha, beta, axis), reduction)
