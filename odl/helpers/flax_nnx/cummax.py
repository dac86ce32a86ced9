import jax
import jax.numpy as jnp


def cummax(x, axis):
    """Running maximum along an axis and its index; of equal values the last counts."""
    if x.ndim == 0:
        return x, jnp.zeros((), int)
    axis = axis % x.ndim
    values = jax.lax.cummax(x, axis=axis)
    places = jnp.where((x == values) | jnp.isnan(x), jax.lax.broadcasted_iota(jnp.int32, x.shape, axis), 0)
    return values, jax.lax.cummax(places, axis=axis)
