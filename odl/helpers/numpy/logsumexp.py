import numpy as np


def logsumexp(x, axis=None, keepdims=False):
    """Logarithm of the sum of exponentials along axes (None: all)."""
    axis = None if np.ndim(x) == 0 else tuple(axis) if isinstance(axis, list) else axis
    highest = np.max(x, axis=axis, keepdims=True)
    highest = np.where(np.isfinite(highest), highest, 0)
    with np.errstate(divide="ignore"):
        y = np.log(np.sum(np.exp(x - highest), axis=axis, keepdims=True)) + highest
    return y if keepdims else np.squeeze(y, axis)
