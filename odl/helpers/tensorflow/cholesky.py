import tensorflow as tf


def cholesky(a, upper=False):
    """Cholesky factors of matrices."""
    factor = tf.linalg.cholesky(a)
    return tf.linalg.adjoint(factor) if upper else factor
