import tensorflow as tf


def column_stack(tup):
    """Vectors become columns, which stand beside each other."""
    return tf.concat([x if len(x.shape) > 1 else tf.reshape(x, (-1, 1)) for x in tup], axis=1)
