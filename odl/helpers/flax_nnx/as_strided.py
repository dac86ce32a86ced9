import jax.numpy as jnp
import numpy as np


def as_strided(x, size, stride, storage_offset=0):
    """A copy of the elements of x, in row order, that the strides name; an element may come several times."""
    places = np.array(storage_offset or 0)
    for count, step in zip(size, stride, strict=True):
        places = places[..., None] + step * np.arange(count)
    return jnp.take(x.reshape(-1), jnp.asarray(places))
