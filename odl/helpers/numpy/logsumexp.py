import numpy as np


def logsumexp(x, axis=None, keepdims=False):
    """The logarithm of the sum of exponentials along axes (None: all)."""
    highest = np.max(x, axis=axis, keepdims=True)
    highest = np.where(np.isfinite(highest), highest, 0)
    with np.errstate(divide="ignore"):
        y = np.log(np.sum(np.exp(x - highest), axis=axis, keepdims=True)) + highest
    return y if keepdims else np.squeeze(y, axis)
