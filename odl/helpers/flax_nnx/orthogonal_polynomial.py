import jax
import jax.numpy as jnp


def orthogonal_polynomial(x, n, family):
    """Polynomials of degree n (broadcast with x, cut to an integer) of a family: chebyshev_t, ..."""
    x, n = jnp.broadcast_arrays(jnp.asarray(x) * 1.0, jnp.trunc(jnp.asarray(n)))
    one, zero = jnp.ones_like(x), jnp.zeros_like(x)
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

    def up(k, state):
        last, older, found = state
        return step(k, last, older), last, jnp.where(n == k, last, found)

    first = (start[family], one, jnp.where(n == 0, one, zero))
    return jax.lax.fori_loop(1, jnp.max(n, initial=0).astype(jnp.int32) + 1, up, first)[2]
