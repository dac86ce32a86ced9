import tensorflow as tf
import tensorflow.experimental.numpy as tnp


def vander(x, n=None):
    """Powers (..., n) of the elements of x (..., k), from zero on; n is k by default."""
    x = tnp.atleast_1d(x)
    return x[..., None] ** tf.range(x.shape[-1] if n is None else n, dtype=x.dtype)
