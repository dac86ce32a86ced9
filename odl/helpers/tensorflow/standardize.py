import tensorflow as tf


def standardize(x, axis=-1, epsilon=1e-5):
    """Zero mean and unit variance along axes."""
    mean = tf.reduce_mean(x, axis=axis, keepdims=True)
    var = tf.math.reduce_variance(x, axis=axis, keepdims=True)
    return (x - mean) / tf.sqrt(var + epsilon)
