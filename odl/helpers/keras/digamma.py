import math

from keras import ops


def digamma(x):
    """Derivative of the logarithm of the gamma function."""
    x = x * 1.0
    y = ops.where(x < 0.5, 1 - x, x)
    total = ops.zeros_like(y)
    for _ in range(6):  # to where the asymptotic series holds
        total = ops.where(y < 6, total - 1 / y, total)
        y = ops.where(y < 6, y + 1, y)
    square = 1 / (y * y)
    total = total + ops.log(y) - 0.5 / y - square * (1 / 12 - square * (1 / 120 - square / 252))
    rest = x - ops.round(x)
    mirrored = total - math.pi / ops.tan(math.pi * rest)
    mirrored = ops.where(rest == 0, math.nan, mirrored)
    return ops.where(x == 0, -1 / x, ops.where(x < 0.5, mirrored, total))
