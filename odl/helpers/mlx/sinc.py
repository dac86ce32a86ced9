import math

import mlx.core as mx


def sinc(x):
    """Sine of pi x over pi x, one at zero."""
    angle = math.pi * mx.where(x == 0, 1.0, x)
    return mx.where(x == 0, 1.0, mx.sin(angle) / angle)
