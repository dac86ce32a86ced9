import math

import tensorflow as tf


def log10_of(x):
    """The logarithm to the base 10, of whole numbers as well."""
    x = tf.convert_to_tensor(x)
    x = x if x.dtype.is_floating or x.dtype.is_complex else tf.cast(x, tf.float32)
    return tf.math.log(x) / math.log(10)
