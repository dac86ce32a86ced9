import math

import tensorflow as tf


def vector_norm(x, ord=2, axis=None, keepdims=False):
    """Norm along axes; the gradient of the Euclidean norm is zero at zero."""
    axis = tuple(axis) if isinstance(axis, list) else axis
    size = tf.abs(x)
    if ord == math.inf:
        return tf.reduce_max(size, axis=axis, keepdims=keepdims)
    if ord == -math.inf:
        return tf.reduce_min(size, axis=axis, keepdims=keepdims)
    if ord == 0:
        return tf.reduce_sum(tf.cast(size != 0, size.dtype), axis=axis, keepdims=keepdims)
    if ord != 2:
        return tf.reduce_sum(size**ord, axis=axis, keepdims=keepdims) ** (1 / ord)
    squares = tf.reduce_sum(size**2, axis=axis, keepdims=keepdims)
    some = squares != 0  # true of NaN as well
    return tf.where(some, tf.sqrt(tf.where(some, squares, 1)), 0)
