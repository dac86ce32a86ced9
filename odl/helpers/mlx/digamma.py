import math

import mlx.core as mx


def digamma(x):
    """Derivative of the logarithm of the gamma function."""
    x = x * 1.0
    y = mx.where(x < 0.5, 1 - x, x)
    total = mx.zeros_like(y)
    for _ in range(6):  # to where the asymptotic series holds
        total = mx.where(y < 6, total - 1 / y, total)
        y = mx.where(y < 6, y + 1, y)
    square = 1 / (y * y)
    total = total + mx.log(y) - 0.5 / y - square * (1 / 12 - square * (1 / 120 - square / 252))
    rest = x - mx.round(x)
    mirrored = total - math.pi / mx.tan(math.pi * rest)
    mirrored = mx.where(rest == 0, math.nan, mirrored)
    return mx.where(x == 0, -1 / x, mx.where(x < 0.5, mirrored, total))
