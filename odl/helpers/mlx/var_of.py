import mlx.core as mx


def var_of(x, axis=None, ddof=0, keepdims=False, where=None):
    """Variance along axes, of the elements that a mask chooses."""
    where = mx.ones(x.shape, mx.bool_) if where is None else mx.broadcast_to(where, x.shape)
    zero = mx.zeros_like(x)
    count = mx.sum(where.astype(x.dtype), axis=axis, keepdims=True)
    mean = mx.sum(mx.where(where, x, zero), axis=axis, keepdims=True) / count
    distance = mx.square(mx.abs(mx.where(where, x - mean, zero)))
    count = mx.sum(where.astype(distance.dtype), axis=axis, keepdims=keepdims)
    return mx.sum(distance, axis=axis, keepdims=keepdims) / mx.maximum(count - ddof, 0.0)
