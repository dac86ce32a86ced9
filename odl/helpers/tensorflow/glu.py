import tensorflow as tf


def glu(x, axis=-1):
    """The first half along an axis times the sigmoid of the second."""
    x, gate = tf.split(x, 2, axis)
    return x * tf.sigmoid(gate)
