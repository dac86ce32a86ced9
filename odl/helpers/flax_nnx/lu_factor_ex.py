import jax
import jax.numpy as jnp


def lu_factor_ex(x):
    """LU factors in one matrix, pivots counted from one, and the first zero of the diagonal (0: none)."""
    factors, pivots, _ = jax.lax.linalg.lu(x)
    zero = jnp.diagonal(factors, axis1=-2, axis2=-1) == 0
    return factors, pivots + 1, jnp.where(zero.any(-1), zero.argmax(-1) + 1, 0).astype(jnp.int32)
