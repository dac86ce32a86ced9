import numpy as np


def conv_last(x, kernel, strides=1, padding="valid", dilation=1, channels_first=False):
    """Convolve x (batch, ..., channels) with a kernel (..., channels of a group, out)."""
    n = kernel.ndim - 2
    strides, dilation = (spatial_sizes(size, n, channels_first) for size in (strides, dilation))
    x = np.moveaxis(x, 1, -1) if channels_first else x
    spans = [step * (size - 1) + 1 for size, step in zip(kernel.shape, dilation, strict=False)]
    pads = window_pads(x.shape[1:-1], spans, strides, padding, channels_first)
    x = np.pad(x, [(0, 0), *pads, (0, 0)])
    windows = np.lib.stride_tricks.sliding_window_view(x, spans, axis=tuple(range(1, n + 1)))
    steps = [slice(None, None, step) for step in strides]
    holes = [slice(None, None, step) for step in dilation]
    windows = windows[(slice(None), *steps, slice(None), *holes)]  # (batch, places, channels, kernel)
    count = x.shape[-1] // kernel.shape[-2]
    axes = [n + 1, *range(n + 2, 2 * n + 2)], [n, *range(n)]
    parts = zip(np.split(windows, count, n + 1), np.split(kernel, count, -1), strict=True)
    y = np.concatenate([np.tensordot(part, weight, axes) for part, weight in parts], axis=-1)
    return np.moveaxis(y, -1, 1) if channels_first else y
