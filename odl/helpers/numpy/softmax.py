import numpy as np


def softmax(x, axis=-1):
    """Exponentials that add up to 1 along an axis (None: all elements)."""
    y = np.exp(x - np.max(x, axis=axis, keepdims=True))
    return y / np.sum(y, axis=axis, keepdims=True)
