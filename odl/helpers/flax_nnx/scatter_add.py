import jax.numpy as jnp


def scatter_add(x, axis, index, src):
    """Add to the elements of x that the index names along an axis; src may be larger than the index."""
    whole, index = jnp.atleast_1d(x), jnp.atleast_1d(index)
    places = list(jnp.indices(index.shape, sparse=True))
    places[axis] = index
    src = jnp.asarray(src, x.dtype)
    values = src[tuple(slice(n) for n in index.shape)] if src.ndim else src
    return whole.at[tuple(places)].add(values).reshape(x.shape)
