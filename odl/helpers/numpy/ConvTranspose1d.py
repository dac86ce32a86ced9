import math

import numpy as np


class ConvTranspose1d(Module):
    """A transposed convolution of (batch, channels, ...); the weight is (in, out / groups, ...)."""

    def __init__(
        self,
        in_channels,
        out_channels,
        kernel_size,
        stride=1,
        padding=0,
        output_padding=0,
        groups=1,
        bias=True,
        dilation=1,
    ):
        self.in_channels, self.out_channels = in_channels, out_channels
        size, stride, padding, output_padding, dilation = (
            (value,) * 1 if isinstance(value, int) else tuple(value)
            for value in (kernel_size, stride, padding, output_padding, dilation)
        )
        bound = (out_channels // groups * math.prod(size)) ** -0.5
        self.weight = np.random.uniform(-bound, bound, (in_channels, out_channels // groups, *size)).astype(
            np.float32
        )
        self.bias = np.random.uniform(-bound, bound, (out_channels,)).astype(np.float32) if bias else None
        self.stride, self.padding, self.output_padding = stride, padding, output_padding
        self.groups, self.dilation = groups, dilation

    def __call__(self, x, output_size=None):
        extra = self.output_padding
        if output_size is not None:
            lengths = zip(
                x.shape[-1:], self.stride, self.padding, self.dilation, self.weight.shape[2:], strict=True
            )
            least = [(size - 1) * s - 2 * p + d * (k - 1) + 1 for size, s, p, d, k in lengths]
            extra = tuple(wanted - size for wanted, size in zip(output_size[-1:], least, strict=True))
        return conv_transpose_nd(
            x, self.weight, self.bias, self.stride, self.padding, extra, self.groups, self.dilation
        )
