import mlx.core as mx
import numpy as np


def argwhere(x, size=None, fill_value=0):
    """The places of what is not zero, one in a row; filled or cut to a number of rows."""
    places = np.argwhere(np.array(x))[:size]
    missing = 0 if size is None else size - len(places)
    return mx.array(np.pad(places, ((0, missing), (0, 0)), constant_values=fill_value))
