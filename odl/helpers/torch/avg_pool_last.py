import torch
from torch.nn import functional as F


def avg_pool_last(x, kernel_size, stride=None, padding=0, ndim=None, count_include_pad=True):
    """The mean of each window over the axes before the last of x (..., channels)."""
    n = len(kernel_size) if isinstance(kernel_size, (tuple, list)) else ndim or 1
    kernel = spread(kernel_size, n)
    strides = kernel if stride is None else spread(stride, n)
    pads = pads_of_windows(padding, kernel, strides, (1,) * n, x.shape[-n - 1 : -1])
    flat = [size for pair in reversed(pads) for size in pair]
    y = F.pad(torch.movedim(x, -1, -n - 1), flat, value=0.0)
    pool = (F.avg_pool1d, F.avg_pool2d, F.avg_pool3d)[n - 1]
    y = torch.movedim(pool(y, kernel, strides), -n - 1, -1)
    if not count_include_pad:
        y = y / avg_pool_last(torch.ones_like(x), kernel_size, stride, padding, ndim)
    return y
