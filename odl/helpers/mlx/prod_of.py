import mlx.core as mx


def prod_of(x, axis=None, dtype=None, keepdims=False, where=None):
    """Product along axes, in another type or of the elements that a mask chooses."""
    x = x if dtype is None else x.astype(dtype)
    x = x if where is None else mx.where(where, x, mx.ones_like(x))
    return mx.prod(x, axis=axis, keepdims=keepdims)
