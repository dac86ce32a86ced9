import math

import numpy as np
import tensorflow as tf


def at_set(x, index, values):
    """A copy of x with values at an index, which may hold slices and arrays."""
    places = np.arange(math.prod(x.shape)).reshape(x.shape)[index]  # in x laid flat
    values = tf.broadcast_to(tf.cast(values, x.dtype), places.shape)
    flat, values = tf.reshape(x, [-1]), tf.reshape(values, [-1])
    return tf.reshape(tf.tensor_scatter_nd_update(flat, places.reshape(-1, 1), values), x.shape)
