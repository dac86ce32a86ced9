import math

import tensorflow as tf


def norm(x, ord=None, axis=None, keepdims=False):
    """The norm of vectors along an axis, or of matrices along two; orders below 1 too."""
    size = tf.abs(x)
    if not isinstance(axis, int) or ord is None or isinstance(ord, str):
        return tf.norm(x, "euclidean" if ord is None else ord, axis, keepdims)
    if ord == -math.inf:
        return tf.reduce_min(size, axis, keepdims)
    if ord == 0:
        return tf.reduce_sum(tf.cast(size > 0, size.dtype), axis, keepdims)
    if ord < 0:
        return tf.reduce_sum(size**ord, axis, keepdims) ** (1 / ord)
    return tf.norm(x, ord, axis, keepdims)
