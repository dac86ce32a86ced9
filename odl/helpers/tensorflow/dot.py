import tensorflow as tf


def dot(x, y):
    """Product of numbers, or sum over the last axis of x and the last but one (or only) of y."""
    x, y = tf.convert_to_tensor(x), tf.convert_to_tensor(y)
    if x.ndim == 0 or y.ndim == 0:
        return x * y
    return tf.tensordot(x, y, axes=[[x.ndim - 1], [max(y.ndim - 2, 0)]])
