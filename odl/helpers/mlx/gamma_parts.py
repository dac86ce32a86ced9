import math

import mlx.core as mx


def gamma_parts(a, x):
    """The regularised lower and upper incomplete gamma functions of a at x."""
    a, x = a + 0.0 * x, x + 0.0 * a
    scale = mx.exp(a * mx.log(mx.where(x > 0, x, 1.0)) - x - gammaln(a))
    near, far = mx.where(x < a + 1, x, a), mx.where(x < a + 1, a + 1, x)
    term = 1 / a
    lower = term
    for i in range(1, 100):  # a series where x is small
        term = term * near / (a + i)
        lower = lower + term
    b = far + 1 - a
    c = mx.full_like(b, 1e30)
    d = 1 / b
    upper = d
    for i in range(1, 100):  # a continued fraction where it is large
        b = b + 2
        d = 1 / (b - i * (i - a) * d)
        c = b - i * (i - a) / c
        upper = upper * c * d
    lower = mx.where(x < a + 1, scale * lower, 1 - scale * upper)
    lower = mx.where(x == 0, 0.0, mx.where(a == 0, 1.0, lower))
    lower = mx.where((x < 0) | (a < 0), math.nan, mx.where(mx.isinf(x), 1.0, lower))
    return lower, mx.where((x > 0) & (a > 0) & (x >= a + 1) & ~mx.isinf(x), scale * upper, 1 - lower)
