from keras import ops


def running_product(x, axis=0, dtype=None):
    """Running product along an axis; a number alone is its own."""
    x = x if dtype is None else ops.cast(x, dtype)
    return ops.cumprod(x, axis=axis) if len(x.shape) else x
