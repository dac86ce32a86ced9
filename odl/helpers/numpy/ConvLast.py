import math

import numpy as np


class ConvLast(Module):
    """A convolution of (..., channels) over the axes of the kernel; the weight is (out, in / groups, ...)."""

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
        size = kernel_size if isinstance(kernel_size, (tuple, list)) else (kernel_size,) * (ndim or 1)
        bound = (in_features // groups * math.prod(size)) ** -0.5
        self.weight = np.random.uniform(-bound, bound, (out_features, in_features // groups, *size)).astype(
            np.float32
        )
        self.bias = np.random.uniform(-bound, bound, (out_features,)).astype(np.float32) if bias else None
        self.strides, self.padding, self.dilation, self.groups = strides, padding, dilation, groups

    def __call__(self, x):
        return conv_channels_last(
            x, self.weight, self.bias, self.strides, self.padding, self.dilation, self.groups
        )
