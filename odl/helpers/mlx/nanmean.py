import mlx.core as mx


def nanmean(x, axis=None, dtype=None, keepdims=False):
    """Mean along axes of what is a number."""
    missing = mx.isnan(x)
    x = mx.where(missing, mx.zeros_like(x), x)
    x = x if dtype is None else x.astype(dtype)
    count = mx.sum((~missing).astype(mx.float32), axis=axis, keepdims=keepdims)
    return mx.sum(x, axis=axis, keepdims=keepdims) / count
