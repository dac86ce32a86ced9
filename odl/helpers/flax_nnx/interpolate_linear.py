import jax
import numpy as np


def interpolate_linear(x, size=None, scale_factor=None, align_corners=None):
    """Resize the spatial axes of x (batch, ..., channels) linearly, at PyTorch's positions."""
    n = x.ndim - 2
    old = np.array(x.shape[1:-1])
    new = np.floor(old * scale_factor).astype(int) if size is None else np.broadcast_to(size, n)
    if align_corners:
        inner = np.where(new > 1, (new - 1) / np.maximum(old - 1, 1), 1.0)
        scale = np.where(old > 1, inner, 2.0 * new)
    else:
        scale = new / old if size is not None else np.broadcast_to(scale_factor, n)
    shift = 0.5 - 0.5 * scale if align_corners else np.zeros(n)
    shape = (x.shape[0], *new.tolist(), x.shape[-1])
    return jax.image.scale_and_translate(
        x, shape, range(1, n + 1), np.float32(scale), np.float32(shift), "linear", antialias=False
    )
