import numpy as np


def uniform_of(size, low, high, dtype):
    """Random numbers of an interval without its end, whole ones where the type is whole."""
    if np.issubdtype(dtype, np.floating):
        return np.random.uniform(low, high, tuple(size)).astype(dtype)
    return np.random.randint(low, high, tuple(size)).astype(dtype)
