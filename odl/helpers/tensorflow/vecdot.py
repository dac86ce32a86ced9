import tensorflow as tf


def vecdot(x1, x2, axis=-1):
    """Sums of products along an axis; of the first array the complex conjugate counts."""
    return tf.reduce_sum(tf.math.conj(x1) * x2, axis=axis)
