import jax.numpy as jnp


def scatter_reduce(x, axis, index, src, reduce, *, include_self=True):
    """Combine src with elements of x that the index names along an axis: sum, prod, mean, amax, amin."""
    whole, index = jnp.atleast_1d(x), jnp.atleast_1d(index)
    places = list(jnp.indices(index.shape, sparse=True))
    places[axis] = index
    places = tuple(places)
    src = jnp.asarray(src, x.dtype)
    values = src[tuple(slice(n) for n in index.shape)] if src.ndim else src
    if reduce in ("amax", "amin"):
        start = whole if include_self else whole.at[places].set(values)
        done = start.at[places].max(values) if reduce == "amax" else start.at[places].min(values)
    elif reduce == "prod":
        start = whole if include_self else whole.at[places].set(1)
        done = start.at[places].multiply(values)
    else:
        start = whole if include_self else whole.at[places].set(0)
        done = start.at[places].add(values)
        if reduce == "mean":
            count = jnp.maximum(jnp.zeros(whole.shape, jnp.int32).at[places].add(1) + int(include_self), 1)
            count = count.astype(x.dtype)
            done = done // count if jnp.issubdtype(x.dtype, jnp.integer) else done / count
    return done.reshape(x.shape)
