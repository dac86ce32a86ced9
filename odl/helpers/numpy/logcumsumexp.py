import numpy as np


def logcumsumexp(x, axis=0):
    """Running logarithm of the sum of exponentials along an axis."""
    return np.logaddexp.accumulate(x, axis=axis) if np.ndim(x) else np.array(x)
