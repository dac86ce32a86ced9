import numpy as np


def log_sigmoid(x):
    """The logarithm of the sigmoid."""
    return -np.logaddexp(0, -x)
