def mean_squared_logarithmic_error_object(reduction="sum_over_batch_size"):
    """The function mean_squared_logarithmic_error of labels and predictions, all as one number."""
    return reduced_loss(lambda y_true, y_pred: mean_squared_logarithmic_error(y_true, y_pred), reduction)
