import jax.numpy as jnp


def flipped(kernel):
    """A kernel (..., out, channels) in reverse order, as (..., channels, out)."""
    n = kernel.ndim - 2
    return jnp.swapaxes(kernel[(slice(None, None, -1),) * n], -1, -2)
