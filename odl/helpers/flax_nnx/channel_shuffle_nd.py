import jax.numpy as jnp


def channel_shuffle_nd(x, groups):
    """Interleave groups of the channels of x (batch, channels, ...)."""
    y = x.reshape(x.shape[0], groups, x.shape[1] // groups, *x.shape[2:])
    return jnp.swapaxes(y, 1, 2).reshape(x.shape)
