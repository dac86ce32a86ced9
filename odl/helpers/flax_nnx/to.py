import jax.numpy as jnp


def to(x, target):
    """Convert to an element type or to that of an array; a device changes nothing."""
    if target is None or isinstance(target, (str, int)):
        return x
    try:
        return x.astype(jnp.dtype(getattr(target, "dtype", target)))
    except TypeError:
        return x
