import jax.numpy as jnp


def matrix_sqrth(x):
    """Square root of positive definite Hermitian matrices."""
    values, vectors = jnp.linalg.eigh(x)
    return (vectors * jnp.sqrt(values)[..., None, :]) @ vectors.mT.conj()
