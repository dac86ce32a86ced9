import numpy as np


def running_product(x, axis=0, dtype=None):
    """Running product along an axis; a number alone is its own."""
    x = x if dtype is None else np.asarray(x, dtype)
    return np.cumprod(x, axis=axis) if np.ndim(x) else x
