import jax.numpy as jnp


def masked_select(x, mask):
    """The elements where the mask holds, in one axis; x and mask broadcast."""
    x, mask = jnp.broadcast_arrays(x, mask)
    return x[mask]
