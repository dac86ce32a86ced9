import tensorflow as tf


def pick(x, index):
    """The rows of x that an array of integers or of truth values, or a number, names."""
    index = tf.convert_to_tensor(index)
    return tf.boolean_mask(x, index) if index.dtype == tf.bool else tf.gather(x, index)
