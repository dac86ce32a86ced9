import mlx.core as mx


def max_with_index(x, axis, keepdims=False):
    """Maximum along an axis and its index, or the maximum of two arrays."""
    if getattr(axis, "ndim", None) is not None:
        return mx.maximum(x, axis)
    if x.ndim == 0:
        return x, mx.zeros((), mx.int32)
    return mx.max(x, axis=axis, keepdims=keepdims), mx.argmax(x, axis=axis, keepdims=keepdims)
