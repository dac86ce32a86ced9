import jax.numpy as jnp


def split(x, size, axis=0):
    """Pieces of one size, of which the last may be smaller, or of the listed sizes."""
    if isinstance(size, int):
        ends = range(size, x.shape[axis], size)
    else:
        ends = [sum(size[:i]) for i in range(1, len(size))]
    return jnp.split(x, list(ends), axis=axis)
