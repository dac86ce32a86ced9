import jax.numpy as jnp


def index_add(x, axis, index, source, alpha=1):
    """Add alpha times the slices of source at the indices of an axis; x may be a number."""
    whole = jnp.atleast_1d(x)
    places = (slice(None),) * (axis % whole.ndim) + (index.reshape(-1),)
    return whole.at[places].add(alpha * source).reshape(x.shape)
