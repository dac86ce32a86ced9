import mlx.core as mx
import numpy as np


def masked_select(x, mask):
    """The elements where the mask holds, in one axis; x and mask broadcast."""
    x, mask = mx.broadcast_arrays(x, mask)
    return mx.take(x, mx.array(np.flatnonzero(np.array(mask))))
