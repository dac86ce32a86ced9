import torch


def add_at(x, index, values):
    """x with values added at an index of arrays; what several indices name gets the sum."""
    index = index if isinstance(index, tuple) else (index,)
    values = torch.as_tensor(values, dtype=x.dtype)
    return x.index_put(tuple(torch.as_tensor(part).long() for part in index), values, accumulate=True)
