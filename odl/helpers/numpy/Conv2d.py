import math

import numpy as np


class Conv2d(Module):
    """A convolution of (batch, channels, ...) over 2 spatial axes; the weight is (out, in / groups, ...)."""

    def __init__(
        self,
        in_channels,
        out_channels,
        kernel_size,
        stride=1,
        padding=0,
        dilation=1,
        groups=1,
        bias=True,
        padding_mode="zeros",
    ):
        self.in_channels, self.out_channels = in_channels, out_channels
        size = (kernel_size,) * 2 if isinstance(kernel_size, int) else tuple(kernel_size)
        bound = (in_channels // groups * math.prod(size)) ** -0.5
        self.weight = np.random.uniform(-bound, bound, (out_channels, in_channels // groups, *size)).astype(
            np.float32
        )
        self.bias = np.random.uniform(-bound, bound, (out_channels,)).astype(np.float32) if bias else None
        self.stride, self.dilation, self.groups = stride, dilation, groups
        self.padding, self.pads = padding, ()
        if padding_mode != "zeros":
            steps = (dilation,) * 2 if isinstance(dilation, int) else dilation
            totals = [d * (k - 1) for d, k in zip(steps, size, strict=True)]
            low = (padding,) * 2 if isinstance(padding, int) else padding
            low = [t // 2 for t in totals] if padding == "same" else (0,) * 2 if padding == "valid" else low
            high = [t - p for t, p in zip(totals, low, strict=True)] if padding == "same" else low
            pairs = zip(low, high, strict=True)
            self.padding, self.pads = 0, tuple(p for pair in reversed(list(pairs)) for p in pair)
        self.padding_mode = padding_mode

    def __call__(self, x):
        x = pad_by(x, self.pads, self.padding_mode) if self.pads else x
        return conv_nd(x, self.weight, self.bias, self.stride, self.padding, self.dilation, self.groups)
