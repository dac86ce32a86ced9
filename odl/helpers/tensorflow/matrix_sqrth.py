import tensorflow as tf


def matrix_sqrth(x):
    """Square root of positive definite Hermitian matrices."""
    values, vectors = tf.linalg.eigh(x)
    return (vectors * tf.cast(tf.sqrt(values), vectors.dtype)[..., None, :]) @ tf.linalg.adjoint(vectors)
