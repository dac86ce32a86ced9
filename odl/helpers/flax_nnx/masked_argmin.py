def masked_argmin(x, axis=None, keepdims=False, mask=None):
    """Index, as a number of the type of x, of the minimum of the elements that a mask chooses."""
    x = x if mask is None else masked_fill_highest(x, mask)
    return x.argmin(axis=axis, keepdims=keepdims).astype(x.dtype)
