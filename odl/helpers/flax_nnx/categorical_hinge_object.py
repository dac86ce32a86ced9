def categorical_hinge_object(reduction="sum_over_batch_size"):
    """The function categorical_hinge of labels and predictions, all as one number."""
    return reduced_loss(lambda y_true, y_pred: categorical_hinge(y_true, y_pred), reduction)
