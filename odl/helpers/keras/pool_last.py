import math

from keras import ops


def pool_last(x, size, strides=None, padding="valid", mode="max", channels_first=False):
    """The largest or the mean element of each window of x (batch, ..., channels)."""
    n = x.ndim - 2
    x = ops.moveaxis(x, 1, -1) if channels_first else x
    size = spatial_sizes(size, n, channels_first)
    strides = size if strides is None else spatial_sizes(strides, n, channels_first)
    pads = [(0, 0), *window_pads(x.shape[1:-1], size, strides, padding, channels_first), (0, 0)]
    if mode == "max":
        y = ops.max_pool(ops.pad(x, pads, constant_values=-math.inf), size, strides, "valid", "channels_last")
    else:  # what is outside does not count
        y = ops.average_pool(ops.pad(x, pads), size, strides, "valid", "channels_last")
        if any(map(any, pads)):
            ones = ops.pad(ops.ones_like(x), pads)
            y = y / ops.average_pool(ones, size, strides, "valid", "channels_last")
    return ops.moveaxis(y, -1, 1) if channels_first else y
