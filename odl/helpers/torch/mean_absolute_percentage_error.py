import torch


def mean_absolute_percentage_error(y_true, y_pred):
    """The mean absolute difference over the last axis in percent of the labels."""
    y_true, y_pred = same_rank(y_true, y_pred)
    share = (y_true - y_pred) / (torch.relu(torch.abs(y_true) - 1e-7) + 1e-7)
    return 100.0 * torch.mean(torch.abs(share), dim=-1)
