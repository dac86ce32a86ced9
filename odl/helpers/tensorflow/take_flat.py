import tensorflow as tf


def take_flat(x, index):
    """Elements of x laid flat, which may be counted from the end."""
    flat = tf.reshape(x, [-1])
    return tf.gather(flat, tf.where(index < 0, index + tf.size(flat, index.dtype), index))
