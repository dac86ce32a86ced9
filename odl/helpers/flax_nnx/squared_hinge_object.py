def squared_hinge_object(reduction="sum_over_batch_size"):
    """The function squared_hinge of labels and predictions, all as one number."""
    return reduced_loss(lambda y_true, y_pred: squared_hinge(y_true, y_pred), reduction)
