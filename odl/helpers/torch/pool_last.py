import torch
import torch.nn.functional as F


def pool_last(x, size, strides=None, padding="valid", mode="max", channels_first=False):
    """The largest or the mean element of each window of x (batch, ..., channels)."""
    n = x.ndim - 2
    x = x if channels_first else torch.movedim(x, -1, 1)
    size = spatial_sizes(size, n, channels_first)
    strides = size if strides is None else spatial_sizes(strides, n, channels_first)
    pads = window_pads(x.shape[2:], size, strides, padding, channels_first)
    pads = [side for pair in reversed(pads) for side in pair]
    if mode == "max":
        pool = (F.max_pool1d, F.max_pool2d, F.max_pool3d)[n - 1]
        y = pool(F.pad(x, pads, value=-torch.inf), size, strides)
    else:  # what is outside does not count
        pool = (F.avg_pool1d, F.avg_pool2d, F.avg_pool3d)[n - 1]
        y = pool(F.pad(x, pads), size, strides)
        if any(pads):
            y = y / pool(F.pad(torch.ones_like(x), pads), size, strides)
    return y if channels_first else torch.movedim(y, 1, -1)
