import tensorflow as tf
import tensorflow.experimental.numpy as tnp


def prod_of(x, axis=None, dtype=None, keepdims=False, where=None):
    """Product along axes, in another type or of the elements that a mask chooses."""
    x = x if dtype is None else tf.cast(x, dtype)
    x = x if where is None else tf.where(where, x, tf.ones_like(x))
    return tnp.prod(x, axis=axis, keepdims=keepdims)
