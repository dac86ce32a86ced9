import jax.numpy as jnp


def sort_with_index(x, axis=-1, descending=False):
    """Sorted values along an axis and their indices."""
    index = jnp.argsort(x, axis=axis, descending=descending)
    return jnp.take_along_axis(x, index, axis=axis), index
