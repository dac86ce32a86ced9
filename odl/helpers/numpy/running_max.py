import numpy as np


def running_max(x, axis=0):
    """Running maximum along an axis."""
    return np.maximum.accumulate(x, axis=axis)
