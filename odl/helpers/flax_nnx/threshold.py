import jax.numpy as jnp


def threshold(x, threshold, value):
    """The elements above a threshold; the others become one value."""
    return jnp.where(x <= threshold, value, x)
