import math

import mlx.core as mx


def bessel_i(x, order, scaled=False):
    """Modified Bessel functions of the first kind of order 0 or 1; scaled by exp(-abs(x)) if wanted."""
    x = mx.array(x) * 1.0
    size = mx.abs(x)
    big = size > 30
    # small x: the mean over a half of a circle
    angle = (mx.array(mx.arange(32)) * 1.0 + 0.5) * (math.pi / 32)
    wave = mx.exp(mx.where(big, 0, size)[..., None] * (mx.cos(angle) - 1))
    small = mx.mean(wave * mx.cos(order * angle), axis=-1)
    # big x: the asymptotic series
    far = mx.where(big, size, 30)
    large = term = mx.ones_like(far)
    for k in range(8):
        term = term * ((2 * k + 1) ** 2 - 4 * order**2) / (8 * (k + 1) * far)
        large = large + term
    result = mx.where(big, large / mx.sqrt(2 * math.pi * far), small)
    result = result if scaled else result * mx.exp(size)
    return result * mx.sign(x) if order else result
