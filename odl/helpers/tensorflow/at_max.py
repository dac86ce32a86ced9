import math

import numpy as np
import tensorflow as tf


def at_max(x, index, values):
    """A copy of x with the larger of itself and of values at an index."""
    places = np.arange(math.prod(x.shape)).reshape(x.shape)[index]  # in x laid flat
    values = tf.broadcast_to(tf.cast(values, x.dtype), places.shape)
    flat, values = tf.reshape(x, [-1]), tf.reshape(values, [-1])
    return tf.reshape(tf.tensor_scatter_nd_max(flat, places.reshape(-1, 1), values), x.shape)
