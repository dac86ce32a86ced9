import mlx.core as mx


def mean_of(x, axis=None, dtype=None, keepdims=False, where=None):
    """Mean along axes, in another type or of the elements that a mask chooses."""
    x = x if dtype is None else x.astype(dtype)
    if where is None:
        return mx.mean(x, axis=axis, keepdims=keepdims)
    where = mx.broadcast_to(where, x.shape)
    total = mx.sum(mx.where(where, x, mx.zeros_like(x)), axis=axis, keepdims=keepdims)
    return total / mx.sum(where.astype(x.dtype), axis=axis, keepdims=keepdims)
