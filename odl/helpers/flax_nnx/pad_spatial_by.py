import jax.numpy as jnp


def pad_spatial_by(x, pads, mode="constant", value=None):
    """Pad x (batch, ..., channels); `pads` begins with the last spatial axis, channels come after these."""
    n = x.ndim - 2
    pads = (pads,) * (2 * n) if isinstance(pads, int) else [int(size) for size in pads]
    pairs = [(0, 0)] * x.ndim
    for axis, pair in zip((*range(n, 0, -1), -1, 0), zip(pads[::2], pads[1::2], strict=True), strict=False):
        pairs[axis] = pair
    crop = tuple(
        slice(max(0, -low), size - max(0, -high)) for size, (low, high) in zip(x.shape, pairs, strict=True)
    )
    pairs = [(max(0, low), max(0, high)) for low, high in pairs]
    if mode == "constant":
        return jnp.pad(x[crop], pairs, constant_values=0 if value is None else value)
    return jnp.pad(x[crop], pairs, mode={"reflect": "reflect", "replicate": "edge", "circular": "wrap"}[mode])
