import torch


def at_set(x, index, values):
    """A copy of x with values at an index."""
    y = x.clone()
    y[index] = values if torch.is_tensor(values) else torch.as_tensor(values, dtype=x.dtype)
    return y
