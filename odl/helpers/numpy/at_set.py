import numpy as np


def at_set(x, index, values):
    """A copy of x with values at an index, which may hold slices and arrays."""
    y = np.array(x)
    y[index] = values
    return y
