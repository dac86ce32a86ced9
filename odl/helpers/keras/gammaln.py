import math

from keras import ops


def gammaln(x):
    """Logarithm of the absolute value of the gamma function."""
    x = x * 1.0
    y = ops.where(x < 0.5, 1 - x, x)
    product = ops.ones_like(y)
    for _ in range(7):  # to where Stirling's series holds
        product = ops.where(y < 7, product * y, product)
        y = ops.where(y < 7, y + 1, y)
    square = 1 / (y * y)
    series = (1 / 12 - (1 / 360 - square / 1260) * square) / y + 0.5 * math.log(2 * math.pi)
    total = (y - 0.5) * ops.log(y) - y + series - ops.log(product)
    mirrored = math.log(math.pi) - ops.log(ops.abs(ops.sin(math.pi * (x - ops.round(x))))) - total
    return ops.where(ops.isinf(x), ops.abs(x), ops.where(x < 0.5, mirrored, total))
