import tensorflow as tf


def var_of(x, axis=None, ddof=0, keepdims=False, where=None):
    """Variance along axes, of the elements that a mask chooses."""
    where = tf.ones(x.shape, tf.bool) if where is None else tf.broadcast_to(where, x.shape)
    zero = tf.zeros_like(x)
    count = tf.reduce_sum(tf.cast(where, x.dtype), axis=axis, keepdims=True)
    mean = tf.reduce_sum(tf.where(where, x, zero), axis=axis, keepdims=True) / count
    distance = tf.square(tf.abs(tf.where(where, x - mean, zero)))
    count = tf.reduce_sum(tf.cast(where, distance.dtype), axis=axis, keepdims=keepdims)
    return tf.reduce_sum(distance, axis=axis, keepdims=keepdims) / tf.maximum(count - ddof, 0.0)
