import torch


def squared_hinge(y_true, y_pred):
    """The mean squared distance to a margin over the last axis."""
    y_true = signed_labels(y_true.to(y_pred.dtype))
    return torch.mean(torch.square(torch.relu(1.0 - y_true * y_pred)), dim=-1)
