import tensorflow as tf


def qr(x, mode="reduced"):
    """Orthonormal and triangular factors of matrices, reduced or complete; in mode r the second alone."""
    q, r = tf.linalg.qr(x, full_matrices=mode == "complete")
    return r if mode == "r" else (q, r)
