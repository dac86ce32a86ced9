import torch


def categorical_hinge(y_true, y_pred):
    """The distance to a margin between the class and the best of the others."""
    y_true = y_true.to(y_pred.dtype)
    best = torch.amax((1.0 - y_true) * y_pred, dim=-1)
    return torch.relu(best - torch.sum(y_true * y_pred, dim=-1) + 1.0)
