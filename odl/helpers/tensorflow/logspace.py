import tensorflow as tf


def logspace(start, stop, num, base=10.0, dtype=None):
    """Powers of a base whose exponents are at equal distances."""
    steps = tf.constant(base, tf.float32) ** linspace(start, stop, num)
    return steps if dtype is None else tf.cast(steps, dtype)
