import torch


def at_max(x, index, values):
    """A copy of x with the larger of it and values at an index."""
    y = x.clone()
    y[index] = torch.maximum(y[index], torch.as_tensor(values, dtype=x.dtype))
    return y
