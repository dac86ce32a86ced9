import mlx.core as mx


def orthogonal_polynomial(x, n, family):
    """Polynomials of degree n (broadcast with x, cut to an integer) of a family: chebyshev_t, ..."""
    x, n = mx.broadcast_arrays(mx.array(x) * 1.0, mx.trunc(mx.array(n) * 1.0))
    one, zero = mx.ones_like(x), mx.zeros_like(x)
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
    last, older, found = start[family], one, mx.where(n == 0, one, zero)
    for k in range(1, int(mx.max(n).item()) + 1):
        found = mx.where(n == k, last, found)
        last, older = step(k, last, older), last
    return found
