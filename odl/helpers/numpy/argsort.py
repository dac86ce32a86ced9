import numpy as np


def argsort(x, axis=-1, descending=False):
    """Indices that sort along an axis; equal elements stay in their order."""
    if not descending:
        return np.argsort(x, axis=axis, stable=True)
    index = np.flip(np.argsort(np.flip(x, axis), axis=axis, stable=True), axis)
    return x.shape[axis] - 1 - index
