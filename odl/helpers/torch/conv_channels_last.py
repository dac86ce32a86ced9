import torch
from torch.nn import functional as F


def conv_channels_last(x, weight, bias=None, strides=1, padding="SAME", dilation=1, groups=1):
    """Convolve x (..., channels) over the axes before the last; the weight is (out, in / groups, ...)."""
    n = weight.ndim - 2
    strides, dilation = spread(strides, n), spread(dilation, n)
    pads = pads_of_windows(padding, weight.shape[2:], strides, dilation, x.shape[-n - 1 : -1])
    y = F.pad(torch.movedim(x, -1, -n - 1), [size for pair in reversed(pads) for size in pair])
    y = (F.conv1d, F.conv2d, F.conv3d)[n - 1](y, weight, bias, strides, 0, dilation, groups)
    return torch.movedim(y, -n - 1, -1)
