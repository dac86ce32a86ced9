import jax
import jax.numpy as jnp


def pad_spatial(x, pads, value=None):
    """Pad or crop x (batch, ..., channels); `pads` begins with the last spatial axis, channels come next."""
    n = x.ndim - 2
    pads = (pads,) * (2 * n) if isinstance(pads, int) else pads
    pairs = [(0, 0, 0)] * x.ndim
    for axis, low, high in zip((*range(n, 0, -1), -1, 0), pads[::2], pads[1::2], strict=False):
        pairs[axis] = (low, high, 0)
    return jax.lax.pad(jnp.asarray(x), jnp.asarray(0 if value is None else value, x.dtype), pairs)
