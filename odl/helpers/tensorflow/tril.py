import tensorflow as tf


def tril(x, diagonal=0):
    """The elements of matrices on and below a diagonal, zeros elsewhere."""
    x = tf.convert_to_tensor(x)
    rows, columns = tf.range(x.shape[-2])[:, None], tf.range(x.shape[-1])
    return tf.where(columns - rows <= diagonal, x, tf.zeros_like(x))
