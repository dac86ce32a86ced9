import jax.numpy as jnp


def nanmedian_with_index(x, axis=-1, keepdims=False):
    """The lower median along an axis of what is a number, and its index."""
    if x.ndim == 0:
        return x, jnp.zeros((), jnp.int32)
    count = (~jnp.isnan(x)).sum(axis=axis, keepdims=True)
    index = jnp.take_along_axis(jnp.argsort(x, axis=axis), jnp.maximum(count - 1, 0) // 2, axis=axis)
    values = jnp.take_along_axis(x, index, axis=axis)
    return (values, index) if keepdims else (values.squeeze(axis), index.squeeze(axis))
