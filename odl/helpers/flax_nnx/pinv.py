import jax.numpy as jnp


def pinv(x, atol=None, rtol=None, hermitian=False):
    """Pseudo-inverse without the singular values up to max(atol, rtol times the largest one)."""
    u, s, vh = jnp.linalg.svd(x, full_matrices=False, hermitian=hermitian)
    if rtol is None:
        small = jnp.finfo(s.dtype).eps * max(x.shape[-2:])
        rtol = small if atol is None else jnp.where(jnp.asarray(atol) > 0, 0.0, small)
    least = jnp.maximum(jnp.asarray(0.0 if atol is None else atol), jnp.asarray(rtol) * s.max(-1))
    return vh.mT.conj() @ (u.mT.conj() / jnp.where(s > least[..., None], s, jnp.inf)[..., None])
