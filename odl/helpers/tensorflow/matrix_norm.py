import tensorflow as tf
import tensorflow.experimental.numpy as tnp


def matrix_norm(x, ord="fro", axis=(-2, -1), keepdims=False):
    """Norm of the matrices that two axes of x hold."""
    shape = [1 if i in (axis[0] % len(x.shape), axis[1] % len(x.shape)) else n for i, n in enumerate(x.shape)]
    x = tnp.moveaxis(x, axis, (-2, -1))
    if ord in ("nuc", 2, -2):
        s = svd(x, compute_uv=False)
        result = (
            tf.reduce_sum(s, axis=-1)
            if ord == "nuc"
            else tf.reduce_max(s, axis=-1)
            if ord > 0
            else tf.reduce_min(s, axis=-1)
        )
    elif ord == "fro":
        result = tf.sqrt(tf.reduce_sum(tf.abs(x) ** 2, axis=(-2, -1)))
    else:
        sums = tf.reduce_sum(tf.abs(x), axis=-2 if abs(ord) == 1 else -1)
        result = tf.reduce_max(sums, axis=-1) if ord > 0 else tf.reduce_min(sums, axis=-1)
    return tf.reshape(result, shape) if keepdims else result
