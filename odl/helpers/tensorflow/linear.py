import tensorflow as tf


def linear(x, weight, bias=None):
    """Apply a weight (out, in) and a bias to the last axis."""
    y = tf.tensordot(x, weight, [[-1], [-1]])
    return y if bias is None else y + bias
