import jax.numpy as jnp


def index_reduce(x, axis, index, source, reduce, *, include_self=True):
    """Combine the slices of source with those of x at the indices of an axis: prod, mean, amax or amin."""
    whole = jnp.atleast_1d(x)
    axis, index = axis % whole.ndim, index.reshape(-1)
    places = (slice(None),) * axis + (index,)
    values = jnp.broadcast_to(source, (*whole.shape[:axis], index.shape[0], *whole.shape[axis + 1 :]))
    if reduce in ("amax", "amin"):
        start = whole if include_self else whole.at[places].set(values)
        done = start.at[places].max(values) if reduce == "amax" else start.at[places].min(values)
    elif reduce == "prod":
        start = whole if include_self else whole.at[places].set(1)
        done = start.at[places].multiply(values)
    else:
        start = whole if include_self else whole.at[places].set(0)
        total = start.at[places].add(values)
        count = jnp.maximum(jnp.zeros(whole.shape, jnp.int32).at[places].add(1) + int(include_self), 1)
        count = count.astype(x.dtype)
        done = total // count if jnp.issubdtype(x.dtype, jnp.integer) else total / count
    return done.reshape(x.shape)
