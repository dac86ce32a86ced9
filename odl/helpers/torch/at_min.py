import torch


def at_min(x, index, values):
    """A copy of x with the smaller of it and values at an index."""
    y = x.clone()
    y[index] = torch.minimum(y[index], torch.as_tensor(values, dtype=x.dtype))
    return y
