def mean_absolute_percentage_error_object(reduction="sum_over_batch_size"):
    """The function mean_absolute_percentage_error of labels and predictions, all as one number."""
    return reduced_loss(lambda y_true, y_pred: mean_absolute_percentage_error(y_true, y_pred), reduction)
