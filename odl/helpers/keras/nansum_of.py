from keras import ops


def nansum_of(x, axis=None, dtype=None, keepdims=False):
    """Sum along axes of what is a number, in another type."""
    return ops.nansum(x if dtype is None else ops.cast(x, dtype), axis=axis, keepdims=keepdims)
