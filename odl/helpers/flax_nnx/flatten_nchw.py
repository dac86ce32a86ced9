import jax.numpy as jnp


def flatten_nchw(x):
    """Flatten (batch, height, width, channels) in the order of (batch, channels, height, width)."""
    return jnp.transpose(x, (0, 3, 1, 2)).reshape(x.shape[0], -1)
