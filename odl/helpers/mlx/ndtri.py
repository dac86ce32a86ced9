import math

import mlx.core as mx


def ndtri(q):
    """Inverse of the distribution function of the standard normal distribution."""
    return mx.erfinv(2 * q - 1) * math.sqrt(2)
