import math

import numpy as np
import tensorflow as tf


def at_get(x, index):
    """The elements of x at an index, which may hold slices, lists and arrays, or be a mask."""
    if isinstance(index, (tuple, slice, int)):
        places = np.arange(math.prod(x.shape)).reshape(x.shape)[index]  # in x laid flat
        return tf.gather(tf.reshape(x, [-1]), places)
    index = tf.convert_to_tensor(index)
    if index.dtype == tf.bool:
        return tf.boolean_mask(x, index)
    return tf.gather(x, tf.where(index < 0, index + x.shape[0], index))
