import tensorflow as tf


def softmax(x, axis=-1):
    """Exponentials that add up to 1 along an axis; a number gives 1."""
    return tf.nn.softmax(x, axis) if x.ndim else tf.ones_like(x)
