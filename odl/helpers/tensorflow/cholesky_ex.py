import tensorflow as tf


def cholesky_ex(x, upper=False):
    """Cholesky factors of matrices and 1 where there is none, else 0."""
    size = x.shape[-1]
    rows, columns, factor, good = tf.range(size)[:, None], tf.range(size), tf.zeros_like(x), True
    for i in range(size):  # a matrix without a factor gives nan, where tf.linalg.cholesky raises
        rest = x[..., i : i + 1] - factor @ tf.linalg.adjoint(factor[..., i : i + 1, :])
        head = tf.math.real(rest[..., i, 0])
        good = good & (head > 0)
        root = tf.cast(tf.sqrt(head), x.dtype)[..., None, None]
        factor = tf.where((columns == i) & (rows >= i), rest / root, factor)
    factor = tf.linalg.adjoint(factor) if upper else factor
    return factor, 1 - tf.cast(good, tf.int32)
