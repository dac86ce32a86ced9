import jax
import jax.numpy as jnp


def categorical(key, logits, axis=-1, count=None):
    """Classes drawn by their logits along an axis; with a count so many, along a last axis."""
    if count is None:
        return jax.random.categorical(key, logits, axis)
    batch = jnp.take(logits, 0, axis=axis).shape
    return jnp.moveaxis(jax.random.categorical(key, logits, axis, shape=(count, *batch)), 0, -1)
