import jax.numpy as jnp
import numpy as np


def pad_by(x, pads, mode="constant", value=None):
    """Pad the last axes of x; `pads` begins with the last axis, and a negative number crops."""
    pads = [int(size) for size in pads]
    pairs = list(zip(pads[::2], pads[1::2], strict=True))[::-1]
    for axis, (low, high) in zip(range(-len(pairs), 0), pairs, strict=True):
        size = x.shape[axis]
        places = np.arange(-low, size + high)
        if mode == "replicate":
            places = np.clip(places, 0, size - 1)
        elif mode == "reflect":
            places = size - 1 - abs(size - 1 - abs(places))
        elif mode == "circular":
            start, end = max(0, -low), size - max(0, -high)
            places = start + (places - start) % (end - start)
        else:
            y = jnp.take(x, jnp.asarray(np.clip(places, 0, size - 1)), axis=axis)
            within = np.reshape((places >= 0) & (places < size), (-1, *(1,) * (-axis - 1)))
            x = jnp.where(jnp.asarray(within), y, jnp.asarray(0 if value is None else value, x.dtype))
            continue
        x = jnp.take(x, jnp.asarray(places), axis=axis)
    return x
