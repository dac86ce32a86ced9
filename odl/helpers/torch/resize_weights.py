import numpy as np


def resize_weights(size, out, method="bilinear", antialias=False):
    """How much of each of size elements each of out elements has, as (out, size)."""
    scale = size / out
    places = (np.arange(out) + 0.5) * scale - 0.5
    if method == "nearest":
        return np.eye(size, dtype=np.float32)[np.floor(places + 0.5).astype(int).clip(0, size - 1)]
    far = np.abs(places[:, None] - np.arange(size)) / (max(scale, 1.0) if antialias else 1.0)
    if method in ("bicubic", "cubic"):
        inner, outer = (1.5 * far - 2.5) * far**2 + 1, ((-0.5 * far + 2.5) * far - 4) * far + 2
        weights = np.where(far < 1, inner, np.where(far < 2, outer, 0.0))
    elif method in ("lanczos3", "lanczos5"):
        width = int(method[-1])
        weights = np.where(far < width, np.sinc(far) * np.sinc(far / width), 0.0)
    else:
        weights = np.maximum(0.0, 1.0 - far)
    return (weights / weights.sum(axis=1, keepdims=True)).astype(np.float32)
