import numpy as np
from scipy.special import ndtr, ndtri


def truncated(shape, low, high):
    """Normal numbers between two bounds."""
    return ndtri(np.random.uniform(ndtr(low), ndtr(high), shape))
