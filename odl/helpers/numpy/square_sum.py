import numpy as np


def square_sum(x):
    """The sum of the squares of an array."""
    return np.sum(x * x)
