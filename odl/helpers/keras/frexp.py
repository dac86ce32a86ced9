import math

from keras import ops


def frexp(x):
    """Fraction of at least one half and exponent of two, whose product is x."""
    special = (x == 0) | ~ops.isfinite(x)
    size = ops.where(special, ops.ones_like(x), ops.abs(x))
    exponent = ops.floor(ops.log(size) / math.log(2.0)) + 1
    half = ops.floor(exponent / 2)
    fraction = size / 2.0**half / 2.0 ** (exponent - half)
    exponent = ops.where(fraction >= 1, exponent + 1, ops.where(fraction < 0.5, exponent - 1, exponent))
    fraction = ops.where(fraction >= 1, fraction / 2, ops.where(fraction < 0.5, fraction * 2, fraction))
    exponent = ops.where(special, ops.zeros_like(exponent), exponent)
    return ops.where(special, x, ops.sign(x) * fraction), ops.cast(exponent, "int32")
