import jax.numpy as jnp


def masked_normalize(x, ord, axis, eps=1e-12, mask=None):
    """Elements that a mask chooses, divided by their norm along an axis; the others are zero."""
    norm = masked_norm(x, ord, axis, True, mask)
    return (x if mask is None else jnp.where(mask, x, 0)) / jnp.maximum(norm, eps)
