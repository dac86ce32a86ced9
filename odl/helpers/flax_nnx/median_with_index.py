import jax.numpy as jnp


def median_with_index(x, axis=-1, keepdims=False):
    """The lower median along an axis and its index."""
    index = jnp.take(jnp.argsort(x, axis=axis), jnp.array([(x.shape[axis] - 1) // 2]), axis=axis)
    values = jnp.take_along_axis(x, index, axis=axis)
    return (values, index) if keepdims else (values.squeeze(axis), index.squeeze(axis))
