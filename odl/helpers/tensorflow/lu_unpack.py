import tensorflow as tf
import tensorflow.experimental.numpy as tnp


def lu_unpack(factors, pivots, unpack_data=True, unpack_pivots=True):
    """The permutation and the triangles of LU factors (..., m, n) with pivots counted from one."""
    m, n = factors.shape[-2:]
    k = min(m, n)
    place = lower = upper = tf.zeros((0,), dtype=factors.dtype)
    if unpack_pivots:
        pivots = tf.cast(pivots, tf.int32)
        rows = tf.range(m)
        order = rows + tf.zeros_like(pivots[..., :1])
        for i in range(k):
            other = pivots[..., i : i + 1] - 1
            this, that = (
                order[..., i : i + 1],
                tf.reduce_sum(tf.where(rows == other, order, 0), axis=-1, keepdims=True),
            )
            order = tf.where(rows == i, that, tf.where(rows == other, this, order))
        place = tf.cast(rows[:, None] == order[..., None, :], factors.dtype)
    if unpack_data:
        lower = tnp.tril(factors[..., :k], -1) + tf.eye(m, k, dtype=factors.dtype)
        upper = tnp.triu(factors[..., :k, :])
    return place, lower, upper
