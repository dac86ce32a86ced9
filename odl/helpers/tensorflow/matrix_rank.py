import numpy as np
import tensorflow as tf


def matrix_rank(x, atol=None, rtol=None, hermitian=False):
    """Number of singular values above max(atol, rtol times the largest one)."""
    s = tf.abs(tf.linalg.eigh(x)[0]) if hermitian else svd(x, compute_uv=False)
    if rtol is None:
        small = np.finfo(s.dtype.as_numpy_dtype).eps * max(x.shape[-2:])
        rtol = (
            small
            if atol is None
            else tf.where(tf.cast(atol, s.dtype) > 0, tf.cast(0.0, s.dtype), tf.cast(small, s.dtype))
        )
    least = tf.maximum(
        tf.cast(0.0 if atol is None else atol, s.dtype), tf.cast(rtol, s.dtype) * tf.reduce_max(s, axis=-1)
    )
    return tf.reduce_sum(tf.cast(s > least[..., None], tf.int32), axis=-1)
