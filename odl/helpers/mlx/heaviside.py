import mlx.core as mx


def heaviside(x, y):
    """The step function, y at zero."""
    return mx.where(x == 0, y, (x > 0).astype(x.dtype))
