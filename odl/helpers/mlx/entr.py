import math

import mlx.core as mx


def entr(x):
    """Minus x times its logarithm; zero at zero and minus infinity below it."""
    some = x > 0
    return mx.where(
        some, -x * mx.log(mx.where(some, x, 1)), mx.where(x == 0, 0.0, mx.where(x < 0, -math.inf, x * 1.0))
    )
