from keras import ops


def var_of(x, axis=None, ddof=0, keepdims=False, where=None):
    """Variance along axes, of the elements that a mask chooses."""
    where = ops.ones(x.shape, dtype="bool") if where is None else ops.broadcast_to(where, x.shape)
    zero = ops.zeros_like(x)
    count = ops.sum(ops.cast(where, x.dtype), axis=axis, keepdims=True)
    mean = ops.sum(ops.where(where, x, zero), axis=axis, keepdims=True) / count
    distance = ops.square(ops.abs(ops.where(where, x - mean, zero)))
    count = ops.sum(ops.cast(where, distance.dtype), axis=axis, keepdims=keepdims)
    return ops.sum(distance, axis=axis, keepdims=keepdims) / ops.maximum(count - ddof, 0)
