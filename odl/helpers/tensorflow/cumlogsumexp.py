import tensorflow as tf


def cumlogsumexp(x, axis=0):
    """Running logarithm of the sum of exponentials along an axis."""
    return tf.math.cumulative_logsumexp(x, axis=axis) if len(x.shape) else x
