import torch


def flipped(kernel):
    """A kernel (..., out, channels) in reverse order, as (..., channels, out)."""
    n = kernel.ndim - 2
    return torch.swapaxes(torch.flip(kernel, tuple(range(n))), -1, -2)
