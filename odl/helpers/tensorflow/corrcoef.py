import tensorflow as tf


def corrcoef(x):
    """Correlations of the rows of x."""
    if len(x.shape) < 2:
        x = x[None]
    x = x - tf.reduce_mean(x, axis=1, keepdims=True)
    c = x @ tf.linalg.adjoint(x)
    size = tf.sqrt(tf.reduce_sum(tf.abs(x) ** 2, axis=1))
    result = c / tf.cast(size[:, None] * size, c.dtype)
    return result if result.shape[0] > 1 else result[0, 0]
