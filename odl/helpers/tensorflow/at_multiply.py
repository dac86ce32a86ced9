import tensorflow as tf


def at_multiply(x, index, values):
    """A copy of x with itself times values at an index; where a place is named again all count."""
    places = at_places(x, index)
    values = tf.broadcast_to(tf.cast(values, x.dtype), tf.shape(places))
    flat, values = tf.reshape(x, [-1]), tf.reshape(values, [-1])
    factors = tf.math.unsorted_segment_prod(values, tf.reshape(places, [-1]), tf.size(flat))
    return tf.reshape(flat * factors, tf.shape(x))
