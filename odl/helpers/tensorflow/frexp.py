import math

import tensorflow as tf


def frexp(x):
    """Fraction of at least one half and exponent of two, whose product is x."""
    special = (x == 0) | ~tf.math.is_finite(x)
    size = tf.where(special, tf.ones_like(x), tf.abs(x))
    exponent = tf.floor(tf.math.log(size) / math.log(2.0)) + 1
    half = tf.floor(exponent / 2)
    fraction = size / 2.0**half / 2.0 ** (exponent - half)
    exponent = tf.where(fraction >= 1, exponent + 1, tf.where(fraction < 0.5, exponent - 1, exponent))
    fraction = tf.where(fraction >= 1, fraction / 2, tf.where(fraction < 0.5, fraction * 2, fraction))
    exponent = tf.where(special, tf.zeros_like(exponent), exponent)
    return tf.where(special, x, tf.sign(x) * fraction), tf.cast(exponent, tf.int32)
