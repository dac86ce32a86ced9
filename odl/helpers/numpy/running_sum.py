import numpy as np


def running_sum(x, axis=0, dtype=None):
    """Running sum along an axis; a number alone is its own."""
    x = x if dtype is None else np.asarray(x, dtype)
    return np.cumsum(x, axis=axis) if np.ndim(x) else x
