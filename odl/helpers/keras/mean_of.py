from keras import ops


def mean_of(x, axis=None, dtype=None, keepdims=False, where=None):
    """Mean along axes, in another type or of the elements that a mask chooses."""
    x = x if dtype is None else ops.cast(x, dtype)
    if where is None:
        return ops.mean(x, axis=axis, keepdims=keepdims)
    where = ops.broadcast_to(where, x.shape)
    total = ops.sum(ops.where(where, x, ops.zeros_like(x)), axis=axis, keepdims=keepdims)
    return total / ops.sum(ops.cast(where, x.dtype), axis=axis, keepdims=keepdims)
