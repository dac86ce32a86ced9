import tensorflow as tf


def at_add(x, index, values):
    """A copy of x with values added at an index; where a place is named again they add up."""
    places = at_places(x, index)
    values = tf.broadcast_to(tf.cast(values, x.dtype), tf.shape(places))
    flat, values, places = tf.reshape(x, [-1]), tf.reshape(values, [-1]), tf.reshape(places, [-1, 1])
    return tf.reshape(tf.tensor_scatter_nd_add(flat, places, values), tf.shape(x))
