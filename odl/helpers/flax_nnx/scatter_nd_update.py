import jax.numpy as jnp


def scatter_nd_update(x, index, updates):
    """x with updates at the places that the last axis of index names."""
    return x.at[tuple(jnp.moveaxis(jnp.asarray(index), -1, 0))].set(updates)
