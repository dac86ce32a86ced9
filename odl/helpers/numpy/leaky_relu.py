import numpy as np


def leaky_relu(x, negative_slope=0.01):
    """The positive part, and a fraction of the negative one."""
    return np.where(x >= 0, x, x * negative_slope)
