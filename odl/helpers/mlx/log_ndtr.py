import math

import mlx.core as mx


def log_ndtr(x):
    """Logarithm of the distribution function of the standard normal distribution."""
    x = mx.array(x) * 1.0
    low = x < -1
    near, far = mx.where(low, 0, x), mx.where(low, x, -1)
    far = mx.log(erfcx(-far * math.sqrt(0.5)) / 2) - far**2 / 2
    return mx.where(low, far, mx.log1p(-(1 - mx.erf(near * math.sqrt(0.5))) / 2))
