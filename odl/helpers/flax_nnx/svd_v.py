import jax.numpy as jnp


def svd_v(x, some=True, compute_uv=True):
    """Singular value decomposition with the last factor not transposed."""
    m, n = x.shape[-2:]
    if not compute_uv:
        batch, s = x.shape[:-2], jnp.linalg.svd(x, compute_uv=False)
        return jnp.zeros((*batch, m, m), x.dtype), s, jnp.zeros((*batch, n, n), x.dtype)
    u, s, vh = jnp.linalg.svd(x, full_matrices=not some)
    return u, s, vh.mT.conj()
