import tensorflow as tf


def argwhere(x, size=None, fill_value=0):
    """The places of what is not zero, one in a row; filled or cut to a number of rows."""
    places = tf.where(x) if len(x.shape) else tf.zeros([int(x != 0), 0], tf.int64)
    places = places[:size]
    missing = 0 if size is None else size - places.shape[0]
    return tf.pad(places, ((0, missing), (0, 0)), constant_values=fill_value)
