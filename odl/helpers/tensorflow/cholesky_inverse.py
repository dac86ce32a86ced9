import tensorflow as tf


def cholesky_inverse(x, upper=False):
    """Inverse of the matrices (..., n, n) whose Cholesky factors are given."""
    inverse = tf.linalg.inv(tf.linalg.adjoint(x) if upper else x)
    return tf.linalg.adjoint(inverse) @ inverse
