import jax.numpy as jnp


def svd_lowrank(x, q=6, M=None):
    """The largest q singular values with their vectors, of x less M."""
    u, s, vh = jnp.linalg.svd(x if M is None else x - M, full_matrices=False)
    return u[..., :q], s[..., :q], vh.mT.conj()[..., :q]
