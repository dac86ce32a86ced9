import tensorflow as tf


def hard_swish(x):
    """x times the line from 0 at -3 to 1 at 3."""
    return x * tf.nn.relu6(x + 3) / 6
