def hinge_object(reduction="sum_over_batch_size"):
    """The function hinge of labels and predictions, all as one number."""
    return reduced_loss(lambda y_true, y_pred: hinge(y_true, y_pred), reduction)
