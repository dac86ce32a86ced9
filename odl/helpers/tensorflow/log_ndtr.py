import math

import tensorflow as tf


def log_ndtr(x):
    """Logarithm of the distribution function of the standard normal distribution."""
    x = floats(x)
    low = x < -1
    near, far = tf.where(low, 0, x), tf.where(low, x, -1)
    far = tf.math.log(erfcx(-far * math.sqrt(0.5)) / 2) - far**2 / 2
    return tf.where(low, far, tf.math.log1p(-tf.math.erfc(near * math.sqrt(0.5)) / 2))
