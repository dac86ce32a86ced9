import mlx.core as mx


def float_power(x, y):
    """A power as a floating point number, of integers too."""
    return mx.power(x * 1.0, y * 1.0)
