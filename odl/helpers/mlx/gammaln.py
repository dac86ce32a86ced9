import math

import mlx.core as mx


def gammaln(x):
    """Logarithm of the absolute value of the gamma function."""
    x = x * 1.0
    y = mx.where(x < 0.5, 1 - x, x)
    product = mx.ones_like(y)
    for _ in range(7):  # to where Stirling's series holds
        product = mx.where(y < 7, product * y, product)
        y = mx.where(y < 7, y + 1, y)
    square = 1 / (y * y)
    series = (1 / 12 - (1 / 360 - square / 1260) * square) / y + 0.5 * math.log(2 * math.pi)
    total = (y - 0.5) * mx.log(y) - y + series - mx.log(product)
    mirrored = math.log(math.pi) - mx.log(mx.abs(mx.sin(math.pi * (x - mx.round(x))))) - total
    return mx.where(mx.isinf(x), mx.abs(x), mx.where(x < 0.5, mirrored, total))
