import math

from keras import ops


def entr(x):
    """Minus x times its logarithm; zero at zero and minus infinity below it."""
    some = x > 0
    return ops.where(
        some,
        -x * ops.log(ops.where(some, x, 1)),
        ops.where(x == 0, 0.0, ops.where(x < 0, -math.inf, x * 1.0)),
    )
