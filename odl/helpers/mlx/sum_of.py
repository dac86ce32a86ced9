import mlx.core as mx


def sum_of(x, axis=None, dtype=None, keepdims=False, where=None):
    """Sum along axes, in another type or of the elements that a mask chooses."""
    x = x if dtype is None else x.astype(dtype)
    x = x if where is None else mx.where(where, x, mx.zeros_like(x))
    return mx.sum(x, axis=axis, keepdims=keepdims)
