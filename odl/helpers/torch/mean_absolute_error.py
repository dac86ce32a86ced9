import torch


def mean_absolute_error(y_true, y_pred):
    """The mean absolute difference over the last axis."""
    y_true, y_pred = same_rank(y_true, y_pred)
    return torch.mean(torch.abs(y_true - y_pred), dim=-1)
