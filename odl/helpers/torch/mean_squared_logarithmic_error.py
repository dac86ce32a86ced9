import torch


def mean_squared_logarithmic_error(y_true, y_pred):
    """The mean squared difference of logarithms over the last axis."""
    y_true, y_pred = same_rank(y_true, y_pred)
    first, second = torch.log(torch.relu(y_pred) + 1.0), torch.log(torch.relu(y_true) + 1.0)
    return torch.mean(torch.square(first - second), dim=-1)
