from keras import ops


def prod_of(x, axis=None, dtype=None, keepdims=False, where=None):
    """Product along axes, in another type or of the elements that a mask chooses."""
    x = x if dtype is None else ops.cast(x, dtype)
    x = x if where is None else ops.where(where, x, ops.ones_like(x))
    return ops.prod(x, axis=axis, keepdims=keepdims)
