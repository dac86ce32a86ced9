import tensorflow as tf


def floats(x):
    """Numbers as an array of a floating type."""
    x = tf.convert_to_tensor(x)
    return x if x.dtype.is_floating else tf.cast(x, tf.float32)
