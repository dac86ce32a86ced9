import torch


def square_sum(x):
    """The sum of the squares of an array."""
    return torch.sum(x * x)
