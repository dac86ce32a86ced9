import tensorflow as tf


def mean_of(x, axis=None, dtype=None, keepdims=False, where=None):
    """Mean along axes, in another type or of the elements that a mask chooses."""
    x = x if dtype is None else tf.cast(x, dtype)
    if where is None:
        return tf.reduce_mean(x, axis=axis, keepdims=keepdims)
    where = tf.broadcast_to(where, x.shape)
    total = tf.reduce_sum(tf.where(where, x, tf.zeros_like(x)), axis=axis, keepdims=keepdims)
    return total / tf.reduce_sum(tf.cast(where, x.dtype), axis=axis, keepdims=keepdims)
