import tensorflow as tf


class Place:
    """Gives what stands in brackets behind it."""

    def __getitem__(self, index):
        return index


place = Place()


def store(x, index, values):
    """A copy of x with values at an index of numbers, slices or one array."""
    places = tf.reshape(tf.range(tf.size(x)), x.shape)
    places = pick(places, index) if tf.is_tensor(index) and index.ndim > 0 else places[index]
    values = tf.broadcast_to(tf.cast(values, x.dtype), places.shape)
    flat, places = tf.reshape(x, [-1]), tf.reshape(places, [-1, 1])
    return tf.reshape(tf.tensor_scatter_nd_update(flat, places, tf.reshape(values, [-1])), x.shape)
