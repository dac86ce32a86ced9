import math

import mlx.core as mx


def digamma(x):
    """Derivative of the logarithm of the gamma function."""
    x = mx.array(x) * 1.0
    whole = x == mx.floor(x)
    left = x < 0.5
    y, shift = mx.where(left, 1 - x, x), 0.0
    for _ in range(6):
        small = y < 6
        shift = shift + mx.where(small, 1 / mx.where(small, y, 1), 0)
        y = mx.where(small, y + 1, y)
    square = 1 / y**2
    series = square * (1 / 12 - square * (1 / 120 - square * (1 / 252 - square * (1 / 240 - square / 132))))
    result = mx.log(y) - 0.5 / y - series - shift
    rest = math.pi * mx.where(whole, 0.25, x - mx.round(x))
    result = mx.where(left, result - math.pi * mx.cos(rest) / mx.sin(rest), result)
    return mx.where(whole & (x < 0), math.nan, mx.where(x == 0, -math.inf, result))
