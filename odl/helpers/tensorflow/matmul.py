import tensorflow as tf


def matmul(x, y):
    """Product of matrices or vectors."""
    x, y = tf.convert_to_tensor(x), tf.convert_to_tensor(y)
    if y.ndim == 1:
        return tf.tensordot(x, y, axes=1)
    return tf.tensordot(x, y, axes=[[0], [y.ndim - 2]]) if x.ndim == 1 else tf.matmul(x, y)
