import tensorflow as tf


def convolve(x, y, mode="full"):
    """Discrete convolution of two vectors: all sums, as many as the longer has, or the whole ones."""
    if len(y) > len(x):
        x, y = y, x
    y = tf.cast(y, x.dtype)
    wide = tf.pad(x, [[len(y) - 1, len(y) - 1]])
    sums = tf.linalg.matvec(tf.signal.frame(wide, len(y), 1), tf.reverse(y, [0]))
    if mode == "same":
        sums = sums[(len(y) - 1) // 2 :][: len(x)]
    elif mode == "valid":
        sums = sums[len(y) - 1 : len(x)]
    return sums
