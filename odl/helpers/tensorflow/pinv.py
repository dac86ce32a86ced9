import numpy as np
import tensorflow as tf


def pinv(x, atol=None, rtol=None, hermitian=False):
    """Pseudo-inverse without the singular values up to max(atol, rtol times the largest one)."""
    if hermitian:
        s, u = tf.linalg.eigh(x)
        vh = tf.linalg.adjoint(u)
    else:
        u, s, vh = svd(x, full_matrices=False)
    sizes = tf.abs(s)
    if rtol is None:
        small = np.finfo(s.dtype.as_numpy_dtype).eps * max(x.shape[-2:])
        rtol = (
            small
            if atol is None
            else tf.where(tf.cast(atol, s.dtype) > 0, tf.cast(0.0, s.dtype), tf.cast(small, s.dtype))
        )
    least = tf.maximum(
        tf.cast(0.0 if atol is None else atol, s.dtype),
        tf.cast(rtol, s.dtype) * tf.reduce_max(sizes, axis=-1),
    )
    some = sizes > least[..., None]
    inverse = tf.where(some, 1 / tf.where(some, s, 1), 0)
    return (tf.linalg.adjoint(vh) * tf.cast(inverse, u.dtype)[..., None, :]) @ tf.linalg.adjoint(u)
