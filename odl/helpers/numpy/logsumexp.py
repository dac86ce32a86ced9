import numpy as np


def logsumexp(a, axis=None, b=None, keepdims=False):
    """Logarithm of the sum of exponentials along axes, with weights b."""
    axis = tuple(axis) if isinstance(axis, list) else axis
    top = np.max(a, axis=axis, keepdims=True)
    top = np.where(np.isfinite(top), top, 0)
    with np.errstate(divide="ignore"):
        total = np.log(np.sum(np.exp(a - top) * (1 if b is None else b), axis=axis, keepdims=True)) + top
    return total if keepdims else np.squeeze(total, axis=axis)
