import tensorflow as tf


def argmin_of(x, axis=None, keepdims=False):
    """The first index of the minimum along an axis, or in x laid flat."""
    if axis is None or len(x.shape) == 0:
        index = tf.argmin(tf.reshape(x, [-1]), axis=0)
        return tf.reshape(index, [1] * len(x.shape)) if keepdims else index
    index = tf.argmin(x, axis=axis)
    return tf.expand_dims(index, axis) if keepdims else index
