import jax.numpy as jnp


def meshgrid(*tensors, indexing="ij"):
    """Coordinates of a grid for vectors and numbers, which may stand in one list."""
    arrays = tensors[0] if isinstance(tensors[0], tuple | list) else tensors
    return jnp.meshgrid(*map(jnp.ravel, arrays), indexing=indexing)
