def huber_object(delta=1.0, reduction="sum_over_batch_size"):
    """The function huber of labels and predictions, all as one number."""
    return reduced_loss(lambda y_true, y_pred: huber(y_true, y_pred, delta), reduction)
