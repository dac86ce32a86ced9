import math

import mlx.core as mx
import mlx.nn as nn


class ConvLast(nn.Module):
    """A convolution of (..., channels) over the axes of the kernel; the weight is (out, ..., in / groups)."""

    def __init__(
        self,
        in_features,
        out_features,
        kernel_size,
        strides=1,
        padding="SAME",
        dilation=1,
        groups=1,
        bias=True,
        ndim=None,
    ):
        super().__init__()
        size = kernel_size if isinstance(kernel_size, (tuple, list)) else (kernel_size,) * (ndim or 1)
        bound = (in_features // groups * math.prod(size)) ** -0.5
        self.weight = mx.random.uniform(-bound, bound, (out_features, *size, in_features // groups))
        self.bias = mx.random.uniform(-bound, bound, (out_features,)) if bias else None
        self.strides, self.padding, self.dilation, self.groups = strides, padding, dilation, groups

    def __call__(self, x):
        return conv_channels_last(
            x,
            mx.moveaxis(self.weight, -1, 1),
            self.bias,
            self.strides,
            self.padding,
            self.dilation,
            self.groups,
        )
