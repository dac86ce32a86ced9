import math

import mlx.core as mx


def vector_norm(x, ord=2, axis=None, keepdims=False):
    """Norm along axes; the gradient of the Euclidean norm is zero at zero."""
    axis = tuple(axis) if isinstance(axis, list) else axis
    size = mx.abs(x)
    if ord == math.inf:
        return mx.max(size, axis=axis, keepdims=keepdims)
    if ord == -math.inf:
        return mx.min(size, axis=axis, keepdims=keepdims)
    if ord == 0:
        return mx.sum((size != 0).astype(size.dtype), axis=axis, keepdims=keepdims)
    if ord != 2:
        return mx.sum(size**ord, axis=axis, keepdims=keepdims) ** (1 / ord)
    squares = mx.sum(size**2, axis=axis, keepdims=keepdims)
    some = squares != 0  # true of NaN as well
    return mx.where(some, mx.sqrt(mx.where(some, squares, 1)), 0)
