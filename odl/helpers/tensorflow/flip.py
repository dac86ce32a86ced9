import tensorflow as tf


def flip(x, axis):
    """Reverse one axis or several."""
    return tf.reverse(x, [axis] if isinstance(axis, int) else axis)
