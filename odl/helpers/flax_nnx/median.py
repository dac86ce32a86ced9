import jax.numpy as jnp


def median(x):
    """The lower median of all values."""
    ordered = jnp.sort(x.ravel())
    return jnp.where(jnp.isnan(ordered[-1]), ordered[-1], ordered[(x.size - 1) // 2])
