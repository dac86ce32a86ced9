import jax.numpy as jnp
import numpy as np


def rotate_by_place(x, dims, traditional=False, base=10000.0, scale=1.0, offset=0):
    """Turn pairs of features of x (..., time, features) by angles that grow with the place."""
    half, time = dims // 2, x.shape[-2]
    rates = np.exp(-np.arange(half) * (np.log(base) / half))
    angles = ((np.arange(time) + offset) * scale)[:, None] * rates[None]
    cos, sin = (jnp.asarray(turned, x.dtype) for turned in (np.cos(angles), np.sin(angles)))
    if traditional:
        first, second = x[..., :dims:2], x[..., 1:dims:2]
    else:
        first, second = x[..., :half], x[..., half:dims]
    parts = [first * cos - second * sin, first * sin + second * cos]
    if traditional:
        y = jnp.reshape(jnp.stack(parts, -1), (*x.shape[:-1], dims))
    else:
        y = jnp.concatenate(parts, -1)
    return y if x.shape[-1] == dims else jnp.concatenate([y, x[..., dims:]], -1)
