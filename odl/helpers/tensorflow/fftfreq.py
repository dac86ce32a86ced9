import tensorflow as tf


def fftfreq(n, d=1.0):
    """Frequencies of a Fourier transform of n elements with the distance d."""
    k = tf.concat([tf.range((n + 1) // 2), tf.range(n)[: n // 2] - n // 2], 0)
    return tf.cast(k, tf.float32) / (n * d)
