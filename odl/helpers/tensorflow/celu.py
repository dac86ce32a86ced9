import tensorflow as tf


def celu(x, alpha=1.0):
    """The positive part, and alpha (exp(x / alpha) - 1) of the negative one."""
    return tf.where(x > 0, x, alpha * tf.math.expm1(tf.minimum(x, 0) / alpha))
