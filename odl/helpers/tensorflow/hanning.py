import tensorflow as tf


def hanning(n):
    """A raised cosine over n points, zero at both ends."""
    return tf.signal.hann_window(n, periodic=False)
