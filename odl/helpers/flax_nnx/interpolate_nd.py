import jax.numpy as jnp
import numpy as np


def cubic(d, a=-0.75):
    """The weights of the cubic convolution at distances below 2."""
    return np.where(d < 1, ((a + 2) * d - a - 3) * d * d + 1, ((a * d - 5 * a) * d + 8 * a) * d - 4 * a)


def interpolate_nd(
    x, size=None, scale_factor=None, mode="nearest", align_corners=None, recompute_scale_factor=None
):
    """Resize the spatial axes of x (batch, channels, ...) with PyTorch's positions and weights."""
    n = x.ndim - 2
    old_sizes = x.shape[2:]
    scales = [None] * n
    if size is None:
        scales = list(scale_factor) if isinstance(scale_factor, (tuple, list)) else [scale_factor] * n
        sizes = [int(np.floor(old * scale)) for old, scale in zip(old_sizes, scales, strict=True)]
        scales = [None] * n if recompute_scale_factor else scales
    else:
        sizes = size if isinstance(size, (tuple, list)) else [size] * n
    for axis, (old, new, scale) in enumerate(zip(old_sizes, sizes, scales, strict=True), 2):
        step = old / new if scale is None else 1 / scale
        if mode in ("nearest", "nearest-exact"):
            shift = 0.5 if mode == "nearest-exact" else 0.0
            places = (np.arange(new, dtype=np.float32) + np.float32(shift)) * np.float32(step)
            index = np.floor(places).astype(int)
            x = jnp.take(x, jnp.asarray(np.clip(index, 0, old - 1)), axis=axis)
            continue
        if mode == "area":
            bounds = [(i * old // new, -((i + 1) * old // -new)) for i in range(new)]
            taps = [
                (i, j, 1 / (end - start)) for i, (start, end) in enumerate(bounds) for j in range(start, end)
            ]
        else:
            if align_corners:
                where = np.arange(new) * ((old - 1) / (new - 1) if new > 1 else 0.0)
            else:
                where = (np.arange(new) + 0.5) * step - 0.5
            if mode == "bicubic":
                first = np.floor(where)
                t = where - first
                kernel = [cubic(np.abs(t + 1 - k)) for k in range(4)]
                taps = [(i, first[i] + k - 1, kernel[k][i]) for i in range(new) for k in range(4)]
            else:
                where = np.maximum(where, 0)
                first = np.floor(where)
                t = where - first
                taps = [(i, first[i] + k, t[i] if k else 1 - t[i]) for i in range(new) for k in range(2)]
        weights = np.zeros((old, new))
        for i, j, weight in taps:
            weights[int(np.clip(j, 0, old - 1)), i] += weight
        x = jnp.moveaxis(jnp.tensordot(x, jnp.asarray(weights, x.dtype), ([axis], [0])), -1, axis)
    return x
