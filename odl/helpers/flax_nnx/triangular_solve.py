import jax.numpy as jnp
from jax.scipy.linalg import solve_triangular


def triangular_solve(b, a, upper=True, transpose=False, unitriangular=False):
    """Solution of a x = b with a triangular matrix, and the matrix."""
    batch = jnp.broadcast_shapes(b.shape[:-2], a.shape[:-2])
    a, b = (jnp.broadcast_to(part, batch + part.shape[-2:]) for part in (a, b))
    x = solve_triangular(a, b, trans=int(transpose), lower=not upper, unit_diagonal=unitriangular)
    return x, a
