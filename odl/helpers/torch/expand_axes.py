import torch


def expand_axes(x, axes):
    """x with new axes of size one; their numbers are those of the result."""
    for axis in sorted(axis % (x.ndim + len(axes)) for axis in axes):
        x = torch.unsqueeze(x, axis)
    return x
