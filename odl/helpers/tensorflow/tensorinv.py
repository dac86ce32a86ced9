import math

import tensorflow as tf


def tensorinv(a, ind=2):
    """Inverse of the linear map from the last axes of a to its first ind axes."""
    first, last = tuple(a.shape)[:ind], tuple(a.shape)[ind:]
    inverse = tf.linalg.inv(tf.reshape(a, (math.prod(first), -1)))
    return tf.reshape(inverse, (*last, *first))
