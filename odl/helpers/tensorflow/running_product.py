import tensorflow as tf


def running_product(x, axis=0, dtype=None):
    """Running product along an axis; a number alone is its own."""
    x = x if dtype is None else tf.cast(x, dtype)
    return tf.math.cumprod(x, axis=axis) if len(x.shape) else x
