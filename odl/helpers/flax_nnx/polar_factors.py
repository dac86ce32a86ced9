import jax.numpy as jnp


def polar_factors(x):
    """Orthonormal and positive factors whose product is x (..., m, n)."""
    u, s, vh = jnp.linalg.svd(x, full_matrices=False)
    return u @ vh, (vh.mT.conj() * s[..., None, :]) @ vh
