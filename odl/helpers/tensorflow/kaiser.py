import tensorflow as tf


def kaiser(n, beta):
    """A Bessel function of a half circle over n points."""
    return tf.signal.kaiser_window(n, beta)
