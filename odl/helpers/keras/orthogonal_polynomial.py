from keras import ops


def orthogonal_polynomial(x, n, family):
    """Polynomials of degree n (broadcast with x, cut to an integer) of a family: chebyshev_t, ..."""
    x, n = ops.convert_to_tensor(x) * 1.0, ops.trunc(ops.convert_to_tensor(n) * 1.0)
    x, n = x + ops.zeros_like(n), n + ops.zeros_like(x)
    one, zero = ops.ones_like(x), ops.zeros_like(x)
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
    last, older, found = start[family], one, ops.where(n == 0, one, zero)

    def up(k, state):
        last, older, found = state
        k = ops.cast(k, x.dtype)
        return step(k, last, older), last, ops.where(n == k, last, found)

    return ops.fori_loop(1, ops.cast(ops.max(n, initial=0), "int32") + 1, up, (last, older, found))[2]
