import numpy as np
import tensorflow as tf


def lstsq(a, b, rcond=None, driver=None):
    """Least squares solutions of a x = b, sums of squares of what remains, ranks and singular values."""
    m, n = a.shape[-2:]
    vector = len(b.shape) == 1 or (len(b.shape) == len(a.shape) - 1 and b.shape == a.shape[:-1])
    columns = b[..., None] if vector else b
    s, u, v = tf.linalg.svd(a)
    rcond = 0.0 if driver == "gels" else rcond  # it takes the matrix for one of full rank
    some = s > (np.finfo(s.dtype.as_numpy_dtype).eps * max(m, n) if rcond is None else rcond) * s[..., :1]
    inverse = tf.where(some, 1 / tf.where(some, s, 1), 0)
    x = v @ (tf.cast(inverse, u.dtype)[..., None] * (tf.linalg.adjoint(u) @ columns))
    none = tf.zeros((0,), s.dtype)
    squares = tf.reduce_sum(tf.abs(columns - a @ x) ** 2, axis=-2)
    rest = squares if m > n and driver not in (None, "gelsy") else none
    rank = tf.zeros((0,), tf.int64) if driver == "gels" else tf.math.count_nonzero(some, axis=-1)
    return x[..., 0] if vector else x, rest, rank, s if driver in ("gelsd", "gelss") else none
