import numpy as np


def conv_nd(x, weight, bias=None, stride=1, padding=0, dilation=1, groups=1):
    """Convolve x (batch, channels, ...) or (channels, ...) with a weight (out, in / groups, ...)."""
    n = weight.ndim - 2
    stride, dilation = (
        tuple(size) * (n // len(size)) if isinstance(size, (tuple, list)) else (size,) * n
        for size in (stride, dilation)
    )
    if padding == "same":
        totals = [d * (k - 1) for d, k in zip(dilation, weight.shape[2:], strict=True)]
        pads = [(total // 2, total - total // 2) for total in totals]
    else:
        sizes = (
            (0,)
            if padding == "valid"
            else tuple(padding)
            if isinstance(padding, (tuple, list))
            else (padding,)
        )
        pads = [(size, size) for size in sizes * (n // len(sizes))]
    y = np.pad(x if x.ndim > n + 1 else x[None], [(0, 0), (0, 0), *pads])
    spans = [d * (k - 1) + 1 for d, k in zip(dilation, weight.shape[2:], strict=True)]
    windows = np.lib.stride_tricks.sliding_window_view(y, spans, axis=tuple(range(2, n + 2)))
    every = (slice(None), slice(None), *(slice(None, None, step) for step in (*stride, *dilation)))
    windows = np.split(windows[every], groups, axis=1)  # (batch, channels, *places, *kernel) each
    axes = [1, *range(n + 2, 2 * n + 2)], [1, *range(2, n + 2)]
    parts = zip(windows, np.split(weight, groups), strict=True)
    y = np.concatenate([np.tensordot(part, kernel, axes) for part, kernel in parts], axis=-1)
    y = np.moveaxis(y if bias is None else y + bias, -1, 1)
    return y if x.ndim > n + 1 else y[0]
