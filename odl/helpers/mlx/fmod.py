import mlx.core as mx


def fmod(x, y):
    """Remainder of a division, with the sign of x."""
    x = mx.array(x)
    return mx.sign(x) * mx.remainder(mx.abs(x), mx.abs(mx.array(y)))
