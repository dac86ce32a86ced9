import numpy as np


def orthogonal_polynomial(x, n, family):
    """Polynomials of degree n (broadcast with x, cut to an integer) of a family: chebyshev_t, ..."""
    x, n = np.broadcast_arrays(np.asarray(x) * 1.0, np.trunc(n))
    one, zero = np.ones_like(x), np.zeros_like(x)
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
    last, older, found = start[family], one, np.where(n == 0, one, zero)
    for k in range(1, int(np.max(n, initial=0)) + 1):
        found = np.where(n == k, last, found)
        last, older = step(k, last, older), last
    return found
