import jax.numpy as jnp
from jax.scipy.linalg import solve_triangular


def cholesky_solve(b, x, upper=False):
    """Solution for the right sides b (..., n, k) with the Cholesky factors x (..., n, n)."""
    batch = jnp.broadcast_shapes(b.shape[:-2], x.shape[:-2])
    x, b = (jnp.broadcast_to(part, batch + part.shape[-2:]) for part in (x, b))
    lower = x.mT.conj() if upper else x
    return solve_triangular(lower.mT.conj(), solve_triangular(lower, b, lower=True))
