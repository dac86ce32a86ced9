import math

import tensorflow as tf


def copysign(x, y):
    """The size of x with the sign of y, which may be a number."""
    x = tf.abs(x)
    x = x if x.dtype.is_floating else tf.cast(x, tf.float32)
    if isinstance(y, int | float):
        return -x if math.copysign(1.0, y) < 0 else x
    y = tf.cast(y, x.dtype)
    return tf.where((y < 0) | (1 / y < 0), -x, x)
