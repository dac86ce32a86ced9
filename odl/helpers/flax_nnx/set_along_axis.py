import jax.numpy as jnp


def set_along_axis(x, axis, index, values):
    """Set what a number, a slice or an array of numbers takes from an axis; x may be a number."""
    whole = jnp.atleast_1d(x)
    places = (slice(None),) * (axis % whole.ndim) + (index,)
    return whole.at[places].set(jnp.asarray(values, whole.dtype)).reshape(x.shape)
