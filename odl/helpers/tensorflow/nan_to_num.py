import math

import tensorflow as tf


def nan_to_num(x, nan=0.0, posinf=None, neginf=None):
    """x with numbers for what is none; infinity becomes the largest number of the type."""
    if not x.dtype.is_floating:
        return x
    x = tf.where(tf.math.is_nan(x), tf.cast(nan, x.dtype), x)
    x = tf.where(x == math.inf, tf.cast(x.dtype.max if posinf is None else posinf, x.dtype), x)
    return tf.where(x == -math.inf, tf.cast(x.dtype.min if neginf is None else neginf, x.dtype), x)
