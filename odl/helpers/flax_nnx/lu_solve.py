import jax.numpy as jnp
from jax.scipy.linalg import solve_triangular


def lu_solve(factors, pivots, b, left=True, adjoint=False):
    """Solution of A x = b, or x A = b, with LU factors of A (or its adjoint) and pivots from one."""
    batch = jnp.broadcast_shapes(b.shape[:-2], factors.shape[:-2])
    b = jnp.broadcast_to(b, batch + b.shape[-2:])
    b = b if left else b.mT.conj()
    place, lower, upper = (
        jnp.broadcast_to(part, batch + part.shape[-2:]) for part in lu_unpack(factors, pivots)
    )
    if adjoint == left:
        x = solve_triangular(lower.mT.conj(), solve_triangular(upper.mT.conj(), b, lower=True))
        x = place @ x
    else:
        x = solve_triangular(upper, solve_triangular(lower, place.mT @ b, lower=True))
    return x if left else x.mT.conj()
