import tensorflow as tf


def lu_factor_ex(x):
    """LU factors in one matrix, pivots counted from one, and the first zero of the diagonal (0: none)."""
    m, n = x.shape[-2:]
    rows, columns, pivots = tf.range(m)[:, None], tf.range(n), []
    for i in range(min(m, n)):
        below = tf.where(rows[:, 0] >= i, tf.abs(x[..., i]), -1)
        best = tf.cast(tf.argmax(below, axis=-1), tf.int32)
        pivots.append(best + 1)
        is_best = rows == best[..., None, None]
        head, row = x[..., i : i + 1, :], tf.reduce_sum(tf.where(is_best, x, 0), axis=-2, keepdims=True)
        x = tf.where(rows == i, row, tf.where(is_best, head, x))
        first = row[..., i : i + 1]
        part = tf.where(rows > i, x[..., i : i + 1] / tf.where(first == 0, 1, first), 0)
        x = tf.where((rows > i) & (columns == i), part, x - part * tf.where(columns > i, row, 0))
    zero = tf.stack([x[..., i, i] for i in range(min(m, n))], axis=-1) == 0
    info = tf.where(
        tf.reduce_any(zero, axis=-1), tf.cast(tf.argmax(tf.cast(zero, tf.int32), axis=-1), tf.int32) + 1, 0
    )
    return x, tf.stack(pivots, axis=-1), info
