import tensorflow as tf


def corrcoef(x):
    """Correlations of the rows of x."""
    if len(x.shape) < 2:
        return corrcoef(x[None])[0, 0]
    x = x - tf.reduce_mean(x, axis=1, keepdims=True)
    c = x @ tf.linalg.adjoint(x)
    size = tf.sqrt(tf.reduce_sum(tf.abs(x) ** 2, axis=1))
    return c / tf.cast(size[:, None] * size, c.dtype)
