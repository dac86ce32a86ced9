import jax.numpy as jnp


def unfold_axis(x, axis, size, step):
    """Windows of an axis: their number takes its place, their elements are a new last axis."""
    if x.ndim == 0:
        return x.reshape(1)[:size]
    starts = jnp.arange(0, x.shape[axis] - size + 1, step)
    axis = axis % x.ndim
    windows = jnp.take(x, starts[:, None] + jnp.arange(size), axis=axis)
    return jnp.moveaxis(windows, axis + 1, -1)
