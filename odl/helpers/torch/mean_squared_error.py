import torch


def mean_squared_error(y_true, y_pred):
    """The mean squared difference over the last axis."""
    y_true, y_pred = same_rank(y_true, y_pred)
    return torch.mean(torch.square(y_true - y_pred), dim=-1)
