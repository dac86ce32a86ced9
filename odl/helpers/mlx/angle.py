import math

import mlx.core as mx


def angle(x):
    """The angle of a number in the complex plane."""
    if x.dtype == mx.complex64:
        return mx.arctan2(mx.imag(x), mx.real(x))
    return mx.where(mx.isnan(x), x, mx.where(x < 0, math.pi, 0.0))
