import math

from keras import ops


def gamma_parts(a, x):
    """The regularised lower and upper incomplete gamma functions of a at x."""
    a, x = a + 0.0 * x, x + 0.0 * a
    scale = ops.exp(a * ops.log(ops.where(x > 0, x, 1.0)) - x - gammaln(a))
    near, far = ops.where(x < a + 1, x, a), ops.where(x < a + 1, a + 1, x)
    term = 1 / a
    lower = term
    for i in range(1, 100):  # a series where x is small
        term = term * near / (a + i)
        lower = lower + term
    b = far + 1 - a
    c = ops.full_like(b, 1e30)
    d = 1 / b
    upper = d
    for i in range(1, 100):  # a continued fraction where it is large
        b = b + 2
        d = 1 / (b - i * (i - a) * d)
        c = b - i * (i - a) / c
        upper = upper * c * d
    lower = ops.where(x < a + 1, scale * lower, 1 - scale * upper)
    lower = ops.where(x == 0, 0.0, ops.where(a == 0, 1.0, lower))
    lower = ops.where((x < 0) | (a < 0), math.nan, ops.where(ops.isinf(x), 1.0, lower))
    return lower, ops.where((x > 0) & (a > 0) & (x >= a + 1) & ~ops.isinf(x), scale * upper, 1 - lower)
