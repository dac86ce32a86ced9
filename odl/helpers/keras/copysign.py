import math

from keras import ops


def copysign(x, y):
    """The size of x with the sign of y, which may be a number."""
    x = ops.abs(x) * 1.0
    if isinstance(y, int | float):
        return -x if math.copysign(1.0, y) < 0 else x
    return ops.where(ops.signbit(y), -x, x)
