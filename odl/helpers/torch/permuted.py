import torch


def permuted(x):
    """The rows of x, or the numbers below x, in a random order."""
    return torch.randperm(x) if isinstance(x, int) else x[torch.randperm(x.shape[0])]
