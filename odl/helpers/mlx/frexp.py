import math

import mlx.core as mx


def frexp(x):
    """Fraction of at least one half and exponent of two, whose product is x."""
    special = (x == 0) | ~mx.isfinite(x)
    size = mx.where(special, mx.ones_like(x), mx.abs(x))
    exponent = mx.floor(mx.log(size) / math.log(2.0)) + 1
    half = mx.floor(exponent / 2)
    fraction = size / 2.0**half / 2.0 ** (exponent - half)
    exponent = mx.where(fraction >= 1, exponent + 1, mx.where(fraction < 0.5, exponent - 1, exponent))
    fraction = mx.where(fraction >= 1, fraction / 2, mx.where(fraction < 0.5, fraction * 2, fraction))
    exponent = mx.where(special, mx.zeros_like(exponent), exponent)
    return mx.where(special, x, mx.sign(x) * fraction), exponent.astype(mx.int32)
