import math

from keras import ops


def digamma(x):
    """Derivative of the logarithm of the gamma function."""
    x = ops.convert_to_tensor(x) * 1.0
    whole = x == ops.floor(x)
    left = x < 0.5
    y, shift = ops.where(left, 1 - x, x), 0.0
    for _ in range(6):
        small = y < 6
        shift = shift + ops.where(small, 1 / ops.where(small, y, 1), 0)
        y = ops.where(small, y + 1, y)
    square = 1 / y**2
    series = square * (1 / 12 - square * (1 / 120 - square * (1 / 252 - square * (1 / 240 - square / 132))))
    result = ops.log(y) - 0.5 / y - series - shift
    rest = math.pi * ops.where(whole, 0.25, x - ops.round(x))
    result = ops.where(left, result - math.pi * ops.cos(rest) / ops.sin(rest), result)
    return ops.where(whole & (x < 0), math.nan, ops.where(x == 0, -math.inf, result))
