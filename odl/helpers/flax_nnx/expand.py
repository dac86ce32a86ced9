import jax.numpy as jnp


def expand(x, *sizes):
    """Repeat axes of size one; -1 keeps a size, further axes come first."""
    sizes = sizes if len(sizes) != 1 or isinstance(sizes[0], int) else tuple(sizes[0])
    old = (1,) * (len(sizes) - x.ndim) + x.shape
    shape = [before if size == -1 else size for before, size in zip(old, sizes, strict=True)]
    return jnp.broadcast_to(x, shape)
