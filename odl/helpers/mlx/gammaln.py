import math

import mlx.core as mx


def gammaln(x):
    """Logarithm of the absolute value of the gamma function."""
    x = mx.array(x) * 1.0
    whole = x == mx.floor(x)
    left = x < 0.5
    y = mx.where(left, 1 - x, x)
    total = 0.99999999999980993
    numbers = (676.5203681218851, -1259.1392167224028, 771.32342877765313, -176.61502916214059)
    numbers += (12.507343278686905, -0.13857109526572012, 9.9843695780195716e-6, 1.5056327351493116e-7)
    for k, number in enumerate(numbers):
        total = total + number / (y + k)
    t = y + 6.5
    result = 0.5 * math.log(2 * math.pi) + (y - 0.5) * mx.log(t) - t + mx.log(total)
    sine = mx.abs(mx.sin(math.pi * mx.where(whole, 0.5, x - mx.round(x))))
    result = mx.where(left, math.log(math.pi) - mx.log(sine) - result, result)
    return mx.where(whole & (x <= 0), math.inf, mx.where(mx.isinf(x), math.inf, result))
