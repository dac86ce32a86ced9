import jax.numpy as jnp


def flatten_nchw(x, start_dim=1):
    """Flatten (batch, ..., channels) from an axis on, in the order of (batch, channels, ...)."""
    x = jnp.moveaxis(x, -1, 1)
    return x.reshape(*x.shape[:start_dim], -1)
