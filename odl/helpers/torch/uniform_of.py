import torch


def uniform_of(size, low, high, dtype):
    """Random numbers of an interval without its end, whole ones where the type is whole."""
    if dtype.is_floating_point:
        return torch.empty(tuple(size), dtype=dtype).uniform_(low, high)
    return torch.randint(low, high, tuple(size), dtype=dtype)
