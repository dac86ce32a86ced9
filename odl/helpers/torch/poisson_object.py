def poisson_object(reduction="sum_over_batch_size"):
    """The function poisson of labels and predictions, all as one number."""
    return reduced_loss(lambda y_true, y_pred: poisson(y_true, y_pred), reduction)
