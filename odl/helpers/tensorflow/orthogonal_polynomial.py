import tensorflow as tf


def orthogonal_polynomial(x, n, family):
    """Polynomials of degree n (broadcast with x, cut to an integer) of a family: chebyshev_t, ..."""
    x, n = floats(x), floats(n)
    n = tf.cast(tf.where(n < 0, tf.math.ceil(n), tf.floor(n)), x.dtype)
    x, n = x + tf.zeros_like(n), n + tf.zeros_like(x)
    one, zero = tf.ones_like(x), tf.zeros_like(x)
    start = {
        "chebyshev_t": x,
        "chebyshev_u": 2 * x,
        "chebyshev_v": 2 * x - 1,
        "chebyshev_w": 2 * x + 1,
        "hermite_h": 2 * x,
        "hermite_he": x,
        "laguerre_l": 1 - x,
        "legendre_p": x,
    }
    step = {
        "hermite_h": lambda k, last, older: 2 * x * last - 2 * k * older,
        "hermite_he": lambda k, last, older: x * last - k * older,
        "laguerre_l": lambda k, last, older: ((2 * k + 1 - x) * last - k * older) / (k + 1),
        "legendre_p": lambda k, last, older: ((2 * k + 1) * x * last - k * older) / (k + 1),
    }.get(family, lambda k, last, older: 2 * x * last - older)
    last, older, found = start[family], one, tf.where(n == 0, one, zero)

    def up(k, last, older, found):
        return k + 1, step(k, last, older), last, tf.where(n == k, last, found)

    state = tf.ones((), x.dtype), last, older, found
    return tf.while_loop(lambda k, *state: k <= tf.reduce_max(n), up, state)[3]
