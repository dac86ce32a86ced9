import tensorflow as tf


def logsumexp(x, axis=None, keepdims=False):
    """Logarithm of the sum of exponentials along axes; a number alone is its own."""
    return tf.reduce_logsumexp(x, axis=axis, keepdims=keepdims) if len(x.shape) else x
