import math

from keras import ops


def log_ndtr(x):
    """Logarithm of the distribution function of the standard normal distribution."""
    x = ops.convert_to_tensor(x) * 1.0
    low = x < -1
    near, far = ops.where(low, 0, x), ops.where(low, x, -1)
    far = ops.log(erfcx(-far * math.sqrt(0.5)) / 2) - far**2 / 2
    return ops.where(low, far, ops.log1p(-ops.erfc(near * math.sqrt(0.5)) / 2))
