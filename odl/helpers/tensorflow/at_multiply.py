import math

import numpy as np
import tensorflow as tf


def at_multiply(x, index, values):
    """A copy of x with itself times values at an index; where a place is named again all count."""
    places = np.arange(math.prod(x.shape)).reshape(x.shape)[index]  # in x laid flat
    values = tf.broadcast_to(tf.cast(values, x.dtype), places.shape)
    flat, values = tf.reshape(x, [-1]), tf.reshape(values, [-1])
    factors = tf.math.unsorted_segment_prod(values, places.reshape(-1), flat.shape[0])
    return tf.reshape(flat * factors, x.shape)
