import jax.numpy as jnp


def to(x, target):
    """Convert to an element type or to that of an array; a device changes nothing."""
    dtype = getattr(target, 'dtype', target)
    try:
        return x.astype(jnp.dtype(dtype))
    except TypeError:
        return x
