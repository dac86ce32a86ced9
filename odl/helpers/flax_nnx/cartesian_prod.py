import jax.numpy as jnp


def cartesian_prod(*arrays):
    """All combinations of the elements of vectors, one in each row; of one vector it is the vector."""
    if len(arrays) == 1:
        return arrays[0]
    return jnp.stack(jnp.meshgrid(*arrays, indexing="ij"), axis=-1).reshape(-1, len(arrays))
