import torch


def scatter_nd_add(x, index, updates):
    """x with updates added at the places that the last axis of index names."""
    return x.index_put(tuple(torch.as_tensor(index).long().unbind(-1)), updates, accumulate=True)
