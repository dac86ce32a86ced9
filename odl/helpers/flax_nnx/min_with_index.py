import jax.numpy as jnp


def min_with_index(x, axis, keepdims=False):
    """Minimum along an axis and its index, or the minimum of two arrays."""
    if getattr(axis, "ndim", None) is not None:
        return jnp.minimum(x, axis)
    axis = axis if x.ndim else None
    return x.min(axis=axis, keepdims=keepdims), x.argmin(axis=axis, keepdims=keepdims)
