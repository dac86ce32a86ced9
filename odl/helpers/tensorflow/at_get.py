import tensorflow as tf


def at_get(x, index):
    """The elements of x at an index, which may hold slices, lists and arrays, or be a mask."""
    if isinstance(index, (tuple, slice, int)):
        return tf.gather(tf.reshape(x, [-1]), at_places(x, index))
    index = tf.convert_to_tensor(index)
    if index.dtype == tf.bool:
        return tf.boolean_mask(x, index)
    return tf.gather(x, tf.where(index < 0, index + x.shape[0], index))
