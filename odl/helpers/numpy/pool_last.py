import numpy as np


def pool_last(x, size, strides=None, padding="valid", mode="max", channels_first=False):
    """The largest or the mean element of each window of x (batch, ..., channels)."""
    n = x.ndim - 2
    x = np.moveaxis(x, 1, -1) if channels_first else x
    size = spatial_sizes(size, n, channels_first)
    strides = size if strides is None else spatial_sizes(strides, n, channels_first)
    pads = [(0, 0), *window_pads(x.shape[1:-1], size, strides, padding, channels_first), (0, 0)]
    outside = -np.inf if mode == "max" else np.nan  # what does not count
    x = np.pad(x.astype(np.result_type(x, np.float32)), pads, constant_values=outside)
    windows = np.lib.stride_tricks.sliding_window_view(x, size, axis=tuple(range(1, n + 1)))
    windows = windows[(slice(None), *(slice(None, None, step) for step in strides))]
    axes = tuple(range(n + 2, 2 * n + 2))
    y = windows.max(axis=axes) if mode == "max" else np.nanmean(windows, axis=axes)
    return np.moveaxis(y, -1, 1) if channels_first else y
