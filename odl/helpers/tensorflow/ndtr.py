import math

import tensorflow as tf


def ndtr(x):
    """Distribution function of the standard normal distribution."""
    return tf.math.erfc(-x * math.sqrt(0.5)) / 2
