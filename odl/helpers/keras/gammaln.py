import math

from keras import ops


def gammaln(x):
    """Logarithm of the absolute value of the gamma function."""
    x = ops.convert_to_tensor(x) * 1.0
    whole = x == ops.floor(x)
    left = x < 0.5
    y = ops.where(left, 1 - x, x)
    total = 0.99999999999980993
    numbers = (676.5203681218851, -1259.1392167224028, 771.32342877765313, -176.61502916214059)
    numbers += (12.507343278686905, -0.13857109526572012, 9.9843695780195716e-6, 1.5056327351493116e-7)
    for k, number in enumerate(numbers):
        total = total + number / (y + k)
    t = y + 6.5
    result = 0.5 * math.log(2 * math.pi) + (y - 0.5) * ops.log(t) - t + ops.log(total)
    sine = ops.abs(ops.sin(math.pi * ops.where(whole, 0.5, x - ops.round(x))))
    result = ops.where(left, math.log(math.pi) - ops.log(sine) - result, result)
    return ops.where(whole & (x <= 0), math.inf, ops.where(ops.isinf(x), math.inf, result))
