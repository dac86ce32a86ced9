import math

import mlx.core as mx


def erfcx(x):
    """exp(x**2) times the complementary error function."""
    x = mx.array(x) * 1.0
    big = x > 1
    near, far = mx.where(big, 0, x), mx.where(big, x, 1)[..., None]
    # big x: the trapezoidal rule for an integral over a bell curve
    square = (mx.array(mx.arange(49)) * 1.0 * 0.25 - 6) ** 2
    wave = mx.sum(mx.exp(-square) * far / (far**2 + square), axis=-1)
    return mx.where(big, wave * (0.25 / math.pi), mx.exp(near**2) * (1 - mx.erf(near)))
