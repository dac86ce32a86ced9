import numpy as np
from keras import ops


def pad_widths(x, widths, mode="constant", value=0):
    """Elements before and after each axis of x, by (before, after) pairs, one pair or one number."""
    pairs = np.broadcast_to(np.array(widths), (x.ndim, 2)).tolist()
    if mode == "constant":
        return ops.pad(x, pairs, constant_values=value)
    for axis, pair in enumerate(pairs):
        if pair != [0, 0]:
            x = ops.take(x, np.pad(np.arange(x.shape[axis]), pair, mode=mode), axis=axis)
    return x
