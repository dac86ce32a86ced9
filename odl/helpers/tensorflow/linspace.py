import tensorflow as tf


def linspace(start, stop, num, dtype=None):
    """Numbers at equal distances, both ends included, floating point ones unless told otherwise."""
    steps = tf.linspace(tf.cast(start, tf.float32), tf.cast(stop, tf.float32), num)
    return steps if dtype is None else tf.cast(steps, dtype)
