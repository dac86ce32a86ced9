import numpy as np
import scipy


def glu(x, axis=-1):
    """The first half along an axis times the sigmoid of the second."""
    x, gate = np.split(x, 2, axis)
    return x * scipy.special.expit(gate)
