import tensorflow as tf
import tensorflow.experimental.numpy as tnp


def householder_product(a, taus):
    """First columns of the product of the Householder reflections whose vectors a has below its diagonal."""
    m, n = a.shape[-2:]
    result = tf.eye(m, n, dtype=a.dtype) + tf.zeros_like(a)
    for i in reversed(range(taus.shape[-1])):
        v = tnp.tril(a, -1)[..., i : i + 1] + tf.eye(m, dtype=a.dtype)[:, i : i + 1]
        result = result - taus[..., i, None, None] * (v @ (tf.linalg.adjoint(v) @ result))
    return result
