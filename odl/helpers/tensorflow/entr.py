import math

import tensorflow as tf


def entr(x):
    """Minus x times its logarithm; zero at zero and minus infinity below it."""
    some = x > 0
    return tf.where(
        some,
        -x * tf.math.log(tf.where(some, x, 1)),
        tf.where(x == 0, 0.0, tf.where(x < 0, -math.inf, x * 1.0)),
    )
