import jax
import jax.numpy as jnp


def mode_with_index(x, axis=-1, keepdims=False):
    """The most frequent value along an axis, the smallest of several, and the last index of it."""
    if x.ndim == 0:
        return x, jnp.zeros((), jnp.int32)
    order = jnp.argsort(jnp.moveaxis(x, axis, -1), axis=-1, stable=True)
    values = jnp.take_along_axis(jnp.moveaxis(x, axis, -1), order, axis=-1)
    place = jnp.arange(x.shape[axis])
    first = jnp.concatenate(
        [jnp.ones((*values.shape[:-1], 1), jnp.bool_), values[..., 1:] != values[..., :-1]], axis=-1
    )
    start = jax.lax.cummax(jnp.where(first, place, 0), axis=x.ndim - 1)
    best = jnp.argmax(place - start, axis=-1)[..., None]
    found = jnp.take_along_axis(values, best, axis=-1), jnp.take_along_axis(order, best, axis=-1)
    return tuple(jnp.moveaxis(part, -1, axis) if keepdims else part[..., 0] for part in found)
