import jax.numpy as jnp


def diag_embed(x, offset=0, axis1=-2, axis2=-1):
    """Matrices with the last axis of x on a diagonal: (..., n) to (..., n + |offset|, n + |offset|)."""
    size = x.shape[-1] + abs(offset)
    rows = jnp.pad(x, [(0, 0)] * (x.ndim - 1) + [(max(-offset, 0), max(offset, 0))])
    filled = jnp.where(jnp.eye(size, k=offset, dtype=jnp.bool_), rows[..., None], jnp.zeros((), x.dtype))
    return jnp.moveaxis(filled, (-2, -1), (axis1, axis2))
