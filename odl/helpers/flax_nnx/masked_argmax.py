def masked_argmax(x, axis=None, keepdims=False, mask=None):
    """Index, as a number of the type of x, of the maximum of the elements that a mask chooses."""
    x = x if mask is None else masked_fill_lowest(x, mask)
    return x.argmax(axis=axis, keepdims=keepdims).astype(x.dtype)
