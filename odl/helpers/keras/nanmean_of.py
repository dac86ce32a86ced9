from keras import ops


def nanmean_of(x, axis=None, dtype=None, keepdims=False):
    """Mean along axes of what is a number, in another type."""
    return ops.nanmean(x if dtype is None else ops.cast(x, dtype), axis=axis, keepdims=keepdims)
