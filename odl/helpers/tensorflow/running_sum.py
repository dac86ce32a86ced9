import tensorflow as tf


def running_sum(x, axis=0, dtype=None):
    """Running sum along an axis; a number alone is its own."""
    x = x if dtype is None else tf.cast(x, dtype)
    return tf.cumsum(x, axis=axis) if len(x.shape) else x
