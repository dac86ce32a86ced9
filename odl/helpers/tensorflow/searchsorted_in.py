import tensorflow as tf


def searchsorted_in(a, v, side="left"):
    """Places that keep a vector sorted when values are inserted."""
    v = tf.cast(v, a.dtype)
    return tf.reshape(tf.searchsorted(a, tf.reshape(v, [-1]), side=side), v.shape)
