import torch


def negative_cosine(y_true, y_pred, axis=-1):
    """The cosine of the angle between labels and predictions, with a minus."""
    y_true, y_pred = same_rank(y_true, y_pred)
    return -torch.sum(unit_length(y_true, axis) * unit_length(y_pred, axis), dim=axis)
