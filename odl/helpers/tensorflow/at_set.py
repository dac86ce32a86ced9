import tensorflow as tf


def at_set(x, index, values):
    """A copy of x with values at an index, which may hold slices and arrays."""
    places = at_places(x, index)
    values = tf.broadcast_to(tf.cast(values, x.dtype), tf.shape(places))
    flat, values, places = tf.reshape(x, [-1]), tf.reshape(values, [-1]), tf.reshape(places, [-1, 1])
    return tf.reshape(tf.tensor_scatter_nd_update(flat, places, values), tf.shape(x))
