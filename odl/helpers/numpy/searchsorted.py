import numpy as np


def searchsorted(x, values, right=False, side=None, sorter=None):
    """Places that keep the rows of x sorted when values are inserted: (..., n) and (..., m) to (..., m)."""
    side = side or ("right" if right else "left")
    x = x if sorter is None else np.take_along_axis(x, sorter, axis=-1)
    if x.ndim == 1:
        return np.searchsorted(x, values, side=side)
    rows = zip(x.reshape(-1, x.shape[-1]), values.reshape(-1, values.shape[-1]), strict=True)
    return np.reshape([np.searchsorted(row, value, side=side) for row, value in rows], values.shape)
