import torch


def gather_nd(x, index):
    """Elements or slices of x whose leading indices are the last axis of index."""
    return x[tuple(torch.as_tensor(index).long().unbind(-1))]
