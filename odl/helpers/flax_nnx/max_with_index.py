def max_with_index(x, axis, keepdims=False):
    """Maximum along an axis and its index."""
    return x.max(axis=axis, keepdims=keepdims), x.argmax(axis=axis, keepdims=keepdims)
