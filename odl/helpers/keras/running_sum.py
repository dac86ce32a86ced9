from keras import ops


def running_sum(x, axis=0, dtype=None):
    """Running sum along an axis; a number alone is its own."""
    x = x if dtype is None else ops.cast(x, dtype)
    return ops.cumsum(x, axis=axis) if len(x.shape) else x
