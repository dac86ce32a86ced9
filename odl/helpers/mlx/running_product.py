import mlx.core as mx


def running_product(x, axis=0, dtype=None):
    """Running product along an axis; a number alone is its own."""
    x = x if dtype is None else x.astype(dtype)
    return mx.cumprod(x, axis=axis) if x.ndim else x
