import jax.numpy as jnp


def scatter_nd_add(x, index, updates):
    """x with updates added at the places that the last axis of index names."""
    return x.at[tuple(jnp.moveaxis(jnp.asarray(index), -1, 0))].add(updates)
