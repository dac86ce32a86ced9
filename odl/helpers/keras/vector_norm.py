import math

from keras import ops


def vector_norm(x, ord=2, axis=None, keepdims=False):
    """Norm along axes; the gradient of the Euclidean norm is zero at zero."""
    axis = tuple(axis) if isinstance(axis, list) else axis
    size = ops.abs(x)
    if ord == math.inf:
        return ops.max(size, axis=axis, keepdims=keepdims)
    if ord == -math.inf:
        return ops.min(size, axis=axis, keepdims=keepdims)
    if ord == 0:
        return ops.sum(ops.cast(size != 0, size.dtype), axis=axis, keepdims=keepdims)
    if ord != 2:
        return ops.sum(size**ord, axis=axis, keepdims=keepdims) ** (1 / ord)
    squares = ops.sum(size**2, axis=axis, keepdims=keepdims)
    some = squares != 0  # true of NaN as well
    return ops.where(some, ops.sqrt(ops.where(some, squares, 1)), 0)
