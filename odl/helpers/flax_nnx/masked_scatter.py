import jax.numpy as jnp


def masked_scatter(x, mask, source):
    """Put the elements of source, one after the other, where the mask holds; x and mask broadcast."""
    x, mask = jnp.broadcast_arrays(x, mask)
    order = jnp.cumsum(mask.reshape(-1).astype(jnp.int32)).reshape(mask.shape) - 1
    return jnp.where(mask, jnp.take(source, order), x)
