import math

import tensorflow as tf


def erfcx(x):
    """exp(x**2) times the complementary error function."""
    x = floats(x)
    big = x > 1
    near, far = tf.where(big, 0, x), tf.where(big, x, 1)[..., None]
    # big x: the trapezoidal rule for an integral over a bell curve
    square = (floats(tf.range(49)) * 0.25 - 6) ** 2
    wave = tf.reduce_sum(tf.exp(-square) * far / (far**2 + square), axis=-1)
    return tf.where(big, wave * (0.25 / math.pi), tf.exp(near**2) * tf.math.erfc(near))
