import tensorflow as tf


def logit(x):
    """Logarithm of the odds x / (1 - x)."""
    return tf.math.log(x / (1 - x))
