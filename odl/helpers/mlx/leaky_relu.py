import mlx.core as mx


def leaky_relu(x, negative_slope=0.01):
    """The positive part, and a multiple of the negative one, also a larger one than itself."""
    return mx.where(x > 0, x, negative_slope * x)
