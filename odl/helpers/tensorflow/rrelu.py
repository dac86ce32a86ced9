import tensorflow as tf


def rrelu(x, lower=0.125, upper=1 / 3, training=True):
    """The positive part, and random fractions of the negative part."""
    slope = tf.random.uniform(x.shape, lower, upper, x.dtype) if training else (lower + upper) / 2
    return tf.where(x > 0, x, x * slope)
