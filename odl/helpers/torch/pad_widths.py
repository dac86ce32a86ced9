import numpy as np
import torch
import torch.nn.functional as F


def pad_widths(x, widths, mode="constant", value=0):
    """Elements before and after each axis of x, by (before, after) pairs, one pair or one number."""
    pairs = np.broadcast_to(np.array(widths), (x.ndim, 2)).tolist()
    if mode == "constant":
        return F.pad(x, [width for pair in reversed(pairs) for width in pair], value=value)
    for axis, pair in enumerate(pairs):
        if pair != [0, 0]:
            x = x.index_select(axis, torch.as_tensor(np.pad(np.arange(x.shape[axis]), pair, mode=mode)))
    return x
