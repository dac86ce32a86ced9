import jax.numpy as jnp


def pad_by(x, pads, mode="constant", value=None):
    """Pad the last axes of x; `pads` begins with the last axis, and a negative number crops."""
    pads = [int(size) for size in pads]
    pairs = list(zip(pads[::2], pads[1::2], strict=True))[::-1]
    pairs = [(0, 0)] * (x.ndim - len(pairs)) + pairs
    crop = tuple(
        slice(max(0, -low), size - max(0, -high)) for size, (low, high) in zip(x.shape, pairs, strict=True)
    )
    pairs = [(max(0, low), max(0, high)) for low, high in pairs]
    if mode == "constant":
        return jnp.pad(x[crop], pairs, constant_values=0 if value is None else value)
    return jnp.pad(x[crop], pairs, mode={"reflect": "reflect", "replicate": "edge", "circular": "wrap"}[mode])
