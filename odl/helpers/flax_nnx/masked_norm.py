import jax.numpy as jnp


def masked_norm(x, ord=2.0, axis=None, keepdims=False, mask=None):
    """Norm along axes of the elements that a mask chooses."""
    axis = None if axis == () else axis
    if mask is not None:
        x = jnp.where(mask, x, 0 if ord >= 0 else jnp.inf)
    return jnp.linalg.vector_norm(x, ord=ord, axis=axis, keepdims=keepdims)
