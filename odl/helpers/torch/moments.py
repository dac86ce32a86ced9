import torch


def moments(x, axis, keepdims=False):
    """Mean and variance over axes."""
    return torch.mean(x, dim=axis, keepdim=keepdims), torch.var(x, dim=axis, correction=0, keepdim=keepdims)
