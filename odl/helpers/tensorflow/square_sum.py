import tensorflow as tf


def square_sum(x):
    """The sum of the squares of an array."""
    return tf.reduce_sum(x * x)
