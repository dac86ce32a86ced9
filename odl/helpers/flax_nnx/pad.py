import jax
import jax.numpy as jnp


def pad(x, pads, value=None):
    """Pad or crop the last axes of x with a constant; `pads` begins with the last axis."""
    pairs = [(low, high, 0) for low, high in zip(pads[::2], pads[1::2], strict=True)][::-1]
    pairs = [(0, 0, 0)] * (x.ndim - len(pairs)) + pairs
    return jax.lax.pad(jnp.asarray(x), jnp.asarray(0 if value is None else value, x.dtype), pairs)
