import tensorflow as tf


def topk(x, k, axis=-1, largest=True):
    """The k largest (or smallest) values along an axis and their indices."""
    values, index = sort_with_index(x, axis, largest)
    return tf.gather(values, tf.range(k), axis=axis), tf.gather(index, tf.range(k), axis=axis)
