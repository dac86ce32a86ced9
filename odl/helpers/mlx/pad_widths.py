import numpy as np
import mlx.core as mx


def pad_widths(x, widths, mode="constant", value=0):
    """Elements before and after each axis of x, by (before, after) pairs, one pair or one number."""
    pairs = np.broadcast_to(np.array(widths), (x.ndim, 2)).tolist()
    if mode == "constant":
        return mx.pad(x, [tuple(pair) for pair in pairs], constant_values=value)
    for axis, pair in enumerate(pairs):
        if pair != [0, 0]:
            x = mx.take(x, mx.array(np.pad(np.arange(x.shape[axis]), pair, mode=mode)), axis=axis)
    return x
