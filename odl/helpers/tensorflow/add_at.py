import tensorflow as tf


def add_at(x, index, values):
    """x with values added at an index of arrays; what several indices name gets the sum."""
    index = index if isinstance(index, tuple) else (index,)
    places = tf.stack([tf.cast(part, tf.int64) for part in index], axis=-1)
    shape = tf.concat([tf.shape(places)[:-1], tf.shape(x)[len(index) :]], axis=0)
    return tf.tensor_scatter_nd_add(x, places, tf.broadcast_to(tf.cast(values, x.dtype), shape))
