import tensorflow as tf
import tensorflow.experimental.numpy as tnp


def ormqr(a, taus, c, left=True, transpose=False):
    """Product of c with the product of Householder reflections (or its adjoint), to the left or right."""
    if not left:
        return tf.linalg.adjoint(ormqr(a, taus, tf.linalg.adjoint(c), True, not transpose))
    m, k = a.shape[-2], taus.shape[-1]
    for i in range(k) if transpose else reversed(range(k)):
        v = tnp.tril(a, -1)[..., i : i + 1] + tf.eye(m, dtype=a.dtype)[:, i : i + 1]
        factor = taus[..., i, None, None]
        c = c - (tf.math.conj(factor) if transpose else factor) * (v @ (tf.linalg.adjoint(v) @ c))
    return c
