from keras import ops


def sum_of(x, axis=None, dtype=None, keepdims=False, where=None):
    """Sum along axes, in another type or of the elements that a mask chooses."""
    x = x if dtype is None else ops.cast(x, dtype)
    x = x if where is None else ops.where(where, x, ops.zeros_like(x))
    return ops.sum(x, axis=axis, keepdims=keepdims)
