import tensorflow as tf


def elu(x, alpha=1.0):
    """The positive part, and alpha (exp(x) - 1) of the negative one."""
    return tf.where(x > 0, x, alpha * tf.nn.elu(tf.minimum(x, 0)))
