import tensorflow as tf


def at_min(x, index, values):
    """A copy of x with the smaller of itself and of values at an index."""
    places = at_places(x, index)
    values = tf.broadcast_to(tf.cast(values, x.dtype), tf.shape(places))
    flat, values, places = tf.reshape(x, [-1]), tf.reshape(values, [-1]), tf.reshape(places, [-1, 1])
    return tf.reshape(tf.tensor_scatter_nd_min(flat, places, values), tf.shape(x))
