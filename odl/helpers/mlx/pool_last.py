import mlx.core as mx
import mlx.nn as nn


def pool_last(x, size, strides=None, padding="valid", mode="max", channels_first=False):
    """The largest or the mean element of each window of x (batch, ..., channels)."""
    n = x.ndim - 2
    x = mx.moveaxis(x, 1, -1) if channels_first else x
    size = spatial_sizes(size, n, channels_first)
    strides = size if strides is None else spatial_sizes(strides, n, channels_first)
    pads = [(0, 0), *window_pads(x.shape[1:-1], size, strides, padding, channels_first), (0, 0)]
    if mode == "max":
        pool = (nn.MaxPool1d, nn.MaxPool2d, nn.MaxPool3d)[n - 1](size, strides)
        y = pool(mx.pad(x, pads, constant_values=-mx.inf))
    else:  # what is outside does not count
        pool = (nn.AvgPool1d, nn.AvgPool2d, nn.AvgPool3d)[n - 1](size, strides)
        y = pool(mx.pad(x, pads))
        if any(map(any, pads)):
            y = y / pool(mx.pad(mx.ones_like(x), pads))
    return mx.moveaxis(y, -1, 1) if channels_first else y
