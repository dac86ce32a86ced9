import jax.numpy as jnp


def matrix_rank(x, atol=None, rtol=None, hermitian=False):
    """Number of singular values above max(atol, rtol times the largest one)."""
    s = jnp.abs(jnp.linalg.eigvalsh(x)) if hermitian else jnp.linalg.svd(x, compute_uv=False)
    if rtol is None:
        small = jnp.finfo(s.dtype).eps * max(x.shape[-2:])
        rtol = small if atol is None else jnp.where(jnp.asarray(atol) > 0, 0.0, small)
    least = jnp.maximum(jnp.asarray(0.0 if atol is None else atol), jnp.asarray(rtol) * s.max(-1))
    return (s > least[..., None]).sum(-1)
