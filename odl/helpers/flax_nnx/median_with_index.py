import jax.numpy as jnp


def median_with_index(x, axis=-1, keepdims=False):
    """The lower median along an axis and its index, or those of the first that is not a number."""
    if x.ndim == 0:
        return x, jnp.zeros((), jnp.int32)
    index = jnp.take(jnp.argsort(x, axis=axis), jnp.array([(x.shape[axis] - 1) // 2]), axis=axis)
    missing = jnp.isnan(x)
    first = jnp.argmax(missing.astype(jnp.int32), axis=axis, keepdims=True).astype(index.dtype)
    index = jnp.where(missing.any(axis=axis, keepdims=True), first, index)
    values = jnp.take_along_axis(x, index, axis=axis)
    return (values, index) if keepdims else (values.squeeze(axis), index.squeeze(axis))
