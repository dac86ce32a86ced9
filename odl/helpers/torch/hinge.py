import torch


def hinge(y_true, y_pred):
    """The mean distance to a margin over the last axis."""
    y_true = signed_labels(y_true.to(y_pred.dtype))
    return torch.mean(torch.relu(1.0 - y_true * y_pred), dim=-1)
