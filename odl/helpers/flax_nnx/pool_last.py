import jax
import jax.numpy as jnp


def pool_last(x, size, strides=None, padding="valid", mode="max", channels_first=False):
    """The largest or the mean element of each window of x (batch, ..., channels)."""
    n = x.ndim - 2
    x = jnp.moveaxis(x, 1, -1) if channels_first else x
    size = spatial_sizes(size, n, channels_first)
    strides = size if strides is None else spatial_sizes(strides, n, channels_first)
    pads = window_pads(x.shape[1:-1], size, strides, padding, channels_first)
    window, steps, pads = (1, *size, 1), (1, *strides, 1), [(0, 0), *pads, (0, 0)]
    if mode == "max":
        y = jax.lax.reduce_window(x, -jnp.inf, jax.lax.max, window, steps, pads)
    else:  # what is outside does not count
        total = jax.lax.reduce_window(x, 0.0, jax.lax.add, window, steps, pads)
        y = total / jax.lax.reduce_window(jnp.ones_like(x), 0.0, jax.lax.add, window, steps, pads)
    return jnp.moveaxis(y, -1, 1) if channels_first else y
