import jax
import jax.numpy as jnp


def searchsorted(x, values, right=False, side=None, sorter=None):
    """Places that keep the rows of x sorted when values are inserted: (..., n) and (..., m) to (..., m)."""
    side = side or ("right" if right else "left")
    x = x if sorter is None else jnp.take_along_axis(x, sorter, axis=-1)
    if x.ndim == 1:
        return jnp.searchsorted(x, values, side=side)
    rows = x.reshape(-1, x.shape[-1]), values.reshape(-1, values.shape[-1])
    return jax.vmap(lambda row, value: jnp.searchsorted(row, value, side=side))(*rows).reshape(values.shape)
