import jax.numpy as jnp


def as_strided(x, size, stride, storage_offset=0):
    """A copy of the elements of x, in row order, that the strides name; an element may come several times."""
    places = jnp.array(storage_offset or 0)
    for count, step in zip(size, stride, strict=True):
        places = places[..., None] + step * jnp.arange(count)
    return x.reshape(-1)[places]
