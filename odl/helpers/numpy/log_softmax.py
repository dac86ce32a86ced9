import numpy as np


def log_softmax(x, axis=-1):
    """The logarithm of the softmax along an axis (None: of all elements)."""
    x = x - np.max(x, axis=axis, keepdims=True)
    return x - np.log(np.sum(np.exp(x), axis=axis, keepdims=True))
