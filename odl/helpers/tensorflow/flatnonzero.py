import tensorflow as tf


def flatnonzero(x):
    """The places in x laid flat of what is not zero."""
    return tf.where(tf.reshape(x, [-1]))[:, 0]
