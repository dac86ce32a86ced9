def min_with_index(x, axis, keepdims=False):
    """Minimum along an axis and its index."""
    return x.min(axis=axis, keepdims=keepdims), x.argmin(axis=axis, keepdims=keepdims)
