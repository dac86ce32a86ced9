import math

from keras import ops


def bessel_i(x, order, scaled=False):
    """Modified Bessel functions of the first kind of order 0 or 1; scaled by exp(-abs(x)) if wanted."""
    x = ops.convert_to_tensor(x) * 1.0
    size = ops.abs(x)
    big = size > 30
    # small x: the mean over a half of a circle
    angle = (ops.convert_to_tensor(ops.arange(32)) * 1.0 + 0.5) * (math.pi / 32)
    wave = ops.exp(ops.where(big, 0, size)[..., None] * (ops.cos(angle) - 1))
    small = ops.mean(wave * ops.cos(order * angle), axis=-1)
    # big x: the asymptotic series
    far = ops.where(big, size, 30)
    large = term = ops.ones_like(far)
    for k in range(8):
        term = term * ((2 * k + 1) ** 2 - 4 * order**2) / (8 * (k + 1) * far)
        large = large + term
    result = ops.where(big, large / ops.sqrt(2 * math.pi * far), small)
    result = result if scaled else result * ops.exp(size)
    return result * ops.sign(x) if order else result
