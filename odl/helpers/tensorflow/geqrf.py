import tensorflow as tf


def geqrf(x):
    """QR decomposition as Householder vectors below R, and their factors."""
    m, n = x.shape[-2:]
    rows, columns, factors = tf.range(m)[:, None], tf.range(n), []
    for i in range(min(m, n)):
        head = x[..., i : i + 1, i : i + 1]
        below = tf.where(rows > i, x[..., i : i + 1], 0)
        rest = tf.reduce_sum(below**2, axis=-2, keepdims=True)
        new = -tf.where(head < 0, -1.0, 1.0) * tf.sqrt(head**2 + rest)
        some = rest > 0
        tau = tf.where(some, (new - head) / tf.where(some, new, 1), 0)
        v = tf.where(rows == i, 1, below / tf.where(some, head - new, 1))
        done = x - tau * v @ (tf.linalg.matrix_transpose(v) @ x)
        later = tf.where(columns > i, done, x)
        this = tf.where(rows == i, tf.where(some, new, head), tf.where(rows > i, v, x))
        x = tf.where(columns == i, this, later)
        factors.append(tau[..., 0, 0])
    return x, tf.stack(factors, axis=-1)
