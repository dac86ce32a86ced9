import mlx.core as mx
import numpy as np


def unique(x, return_inverse=False, return_counts=False, axis=None):
    """The different values in order, or the different slices along an axis."""
    found = np.unique(
        np.array(x),
        return_inverse=return_inverse,
        return_counts=return_counts,
        axis=axis,
        equal_nan=False,
    )
    return tuple(map(mx.array, found)) if isinstance(found, tuple) else mx.array(found)
