import jax.numpy as jnp


def image_type(x, dtype):
    """Images with elements of another type, where whole numbers stand for zero to one."""
    whole, wanted = not jnp.issubdtype(x.dtype, jnp.floating), not jnp.issubdtype(dtype, jnp.floating)
    if whole and not wanted:
        return (x).astype(dtype) / jnp.iinfo(x.dtype).max
    if wanted and not whole:
        top = jnp.iinfo(dtype).max
        return (jnp.clip(x * (top + 0.5), 0, top)).astype(dtype)
    return (x).astype(dtype)
