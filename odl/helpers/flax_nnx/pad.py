import jax.numpy as jnp


def pad(x, pads, value=None):
    """Pad or crop the last axes of x with a constant; `pads` begins with the last axis."""
    pairs = list(zip(pads[::2], pads[1::2], strict=True))[::-1]
    pairs = [(0, 0)] * (x.ndim - len(pairs)) + pairs
    crop = [slice(max(0, -low), n - max(0, -high)) for n, (low, high) in zip(x.shape, pairs, strict=True)]
    pairs = [(max(0, low), max(0, high)) for low, high in pairs]
    return jnp.pad(x[tuple(crop)], pairs, constant_values=0 if value is None else value)
