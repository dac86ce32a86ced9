import tensorflow as tf


def mish(x):
    """x times the hyperbolic tangent of softplus."""
    return x * tf.tanh(tf.nn.softplus(x))
