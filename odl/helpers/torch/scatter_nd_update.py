import torch


def scatter_nd_update(x, index, updates):
    """x with updates at the places that the last axis of index names."""
    return x.index_put(tuple(torch.as_tensor(index).long().unbind(-1)), updates)
