import numpy as np


def running_min(x, axis=0):
    """Running minimum along an axis."""
    return np.minimum.accumulate(x, axis=axis)
