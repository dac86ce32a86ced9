import tensorflow as tf


def bartlett(n):
    """A triangle over n points, zero at both ends."""
    return 1 - tf.abs(2 * tf.range(n, dtype=tf.float32) / max(n - 1, 1) - 1) if n > 1 else tf.ones([n])
