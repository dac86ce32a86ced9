import torch


def divide_no_nan(x, y):
    """The quotient, and zero where it is by zero."""
    zero = y == 0
    return torch.where(zero, torch.zeros_like(x), x / torch.where(zero, torch.ones_like(y), y))
