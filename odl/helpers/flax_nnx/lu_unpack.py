import jax
import jax.numpy as jnp


def lu_unpack(factors, pivots, unpack_data=True, unpack_pivots=True):
    """The permutation and the triangles of LU factors (..., m, n) with pivots counted from one."""
    m, n = factors.shape[-2:]
    k = min(m, n)
    place = lower = upper = jnp.zeros(0, factors.dtype)
    if unpack_pivots:
        order = jax.lax.linalg.lu_pivots_to_permutation(pivots - 1, m)
        place = jnp.eye(m, dtype=factors.dtype)[order].mT
    if unpack_data:
        lower = jnp.tril(factors[..., :k], -1) + jnp.eye(m, k, dtype=factors.dtype)
        upper = jnp.triu(factors[..., :k, :])
    return place, lower, upper
