import tensorflow as tf


def rfftfreq(n, d=1.0):
    """Frequencies of the first half of a Fourier transform of n elements with the distance d."""
    return tf.cast(tf.range(n // 2 + 1), tf.float32) / (n * d)
