import torch
import torch.nn.functional as F


def conv_last(x, kernel, strides=1, padding="valid", dilation=1, channels_first=False):
    """Convolve x (batch, ..., channels) with a kernel (..., channels of a group, out)."""
    n = kernel.ndim - 2
    strides, dilation = (spatial_sizes(size, n, channels_first) for size in (strides, dilation))
    x = x if channels_first else torch.movedim(x, -1, 1)
    spans = [step * (size - 1) + 1 for size, step in zip(kernel.shape, dilation, strict=False)]
    pads = window_pads(x.shape[2:], spans, strides, padding, channels_first)
    x = F.pad(x, [side for pair in reversed(pads) for side in pair])
    weight = torch.movedim(kernel, (-1, -2), (0, 1))
    conv = (F.conv1d, F.conv2d, F.conv3d)[n - 1]
    y = conv(x, weight, stride=strides, dilation=dilation, groups=x.shape[1] // weight.shape[1])
    return y if channels_first else torch.movedim(y, 1, -1)
