def min_max(x, axis=None, keepdims=False):
    """Minimum and maximum along an axis; an array without axes is both."""
    axis = axis if x.ndim else None
    return x.min(axis=axis, keepdims=keepdims), x.max(axis=axis, keepdims=keepdims)
