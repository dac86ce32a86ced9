import jax.numpy as jnp


def cholesky_inverse(x, upper=False):
    """Inverse of the matrices (..., n, n) whose Cholesky factors are given."""
    inverse = jnp.linalg.inv(x.mT.conj() if upper else x)
    return inverse.mT.conj() @ inverse
