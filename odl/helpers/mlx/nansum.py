import mlx.core as mx


def nansum(x, axis=None, dtype=None, keepdims=False):
    """Sum along axes of what is a number."""
    x = mx.where(mx.isnan(x), mx.zeros_like(x), x)
    return mx.sum(x if dtype is None else x.astype(dtype), axis=axis, keepdims=keepdims)
