import tensorflow as tf


def cov(m, ddof=1, fweights=None, aweights=None):
    """Covariances of the rows of m; with counts (fweights) and weights (aweights) of the columns."""
    single = len(m.shape) < 2 or m.shape[0] == 1
    m = tf.reshape(m, (1, -1)) if len(m.shape) < 2 else m
    weights = tf.ones(m.shape[-1:], m.dtype)
    weights = weights if fweights is None else weights * tf.cast(fweights, m.dtype)
    count = tf.reduce_sum(weights)
    if aweights is not None:
        aweights = tf.cast(aweights, m.dtype)
        weights = weights * aweights
        total = tf.reduce_sum(weights)
        count = total - ddof * tf.reduce_sum(weights * aweights) / total
    else:
        total, count = count, count - ddof
    m = m - tf.reduce_sum(m * weights, axis=1, keepdims=True) / total
    result = (m * weights) @ tf.linalg.adjoint(m) / tf.maximum(count, 0)
    return result[0, 0] if single else result
