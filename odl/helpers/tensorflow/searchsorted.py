import tensorflow as tf
import tensorflow.experimental.numpy as tnp


def searchsorted(x, values, right=False, side=None, sorter=None):
    """Places that keep the rows of x sorted when values are inserted: (..., n) and (..., m) to (..., m)."""
    x = x if sorter is None else tnp.take_along_axis(x, sorter, axis=-1)
    values = tf.convert_to_tensor(values)[..., None]
    x = x if len(x.shape) == 1 else x[..., None, :]
    before = x <= values if side == "right" or right else x < values
    return tf.reduce_sum(tf.cast(before, tf.int32), axis=-1)
