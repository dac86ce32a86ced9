import math

import tensorflow as tf


def nanmedian_with_index(x, axis=-1, keepdims=False):
    """The lower median along an axis of what is a number, and its index."""
    if x.ndim == 0:
        return x, tf.zeros((), tf.int32)
    missing = tf.math.is_nan(x)
    count = tf.reduce_sum(tf.cast(~missing, tf.int32), axis=axis, keepdims=True)
    order = tf.argsort(tf.where(missing, math.inf, x), axis=axis, stable=True)
    index = tf.experimental.numpy.take_along_axis(order, tf.maximum(count - 1, 0) // 2, axis=axis)
    values = tf.experimental.numpy.take_along_axis(x, index, axis=axis)
    return (values, index) if keepdims else (tf.squeeze(values, axis), tf.squeeze(index, axis))
