import mlx.core as mx
import numpy as np


def flatnonzero(x):
    """The places in x laid flat of what is not zero."""
    return mx.array(np.flatnonzero(np.array(x)))
