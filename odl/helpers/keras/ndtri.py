import math

from keras import ops


def ndtri(q):
    """Inverse of the distribution function of the standard normal distribution."""
    return ops.erfinv(2 * q - 1) * math.sqrt(2)
