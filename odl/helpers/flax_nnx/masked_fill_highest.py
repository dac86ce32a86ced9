import jax.numpy as jnp


def masked_fill_highest(x, mask):
    """x where the mask holds, elsewhere the highest value of its type."""
    return jnp.where(mask, x, jnp.inf if jnp.issubdtype(x.dtype, jnp.inexact) else jnp.iinfo(x.dtype).max)
