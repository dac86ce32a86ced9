import jax
import jax.numpy as jnp


def cummax(x, axis):
    """Running maximum along an axis and its index; of equal values the last counts."""
    if x.ndim == 0:
        return x, jnp.zeros((), jnp.int32)
    axis = axis % x.ndim
    values = jax.lax.cummax(x, axis=axis)
    places = jnp.where(
        (x == values) | jnp.isnan(x), jnp.arange(x.shape[axis]).reshape(-1, *(1,) * (x.ndim - 1 - axis)), 0
    )
    return values, jax.lax.cummax(places, axis=axis)
