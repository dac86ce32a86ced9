import numpy as np


def at_multiply(x, index, values):
    """A copy of x with itself times values at an index; where a place is named again all count."""
    y = np.array(x)
    np.multiply.at(y, index, values)
    return y
