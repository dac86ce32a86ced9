import tensorflow as tf


def hamming(n):
    """A raised cosine over n points, 0.08 at both ends."""
    return tf.signal.hamming_window(n, periodic=False)
