import jax.numpy as jnp


def kth_value(x, k, axis=-1, keepdims=False):
    """The k-th smallest value along an axis, counted from one, and its index."""
    if x.ndim == 0:
        return x, jnp.zeros((), jnp.int32)
    index = jnp.take(jnp.argsort(x, axis=axis), jnp.array([k - 1]), axis=axis)
    values = jnp.take_along_axis(x, index, axis=axis)
    return (values, index) if keepdims else (values.squeeze(axis), index.squeeze(axis))
