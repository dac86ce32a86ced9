import math

import numpy as np


class ConvTransposeLast(Module):
    """A convolution of (..., channels) with zeros between the elements; the weight is (out, in, ...)."""

    def __init__(
        self,
        in_features,
        out_features,
        kernel_size,
        strides=1,
        padding="SAME",
        dilation=1,
        bias=True,
        output_padding=0,
        flipped=False,
        ndim=None,
    ):
        size = kernel_size if isinstance(kernel_size, (tuple, list)) else (kernel_size,) * (ndim or 1)
        bound = (in_features * math.prod(size)) ** -0.5
        self.weight = np.random.uniform(-bound, bound, (out_features, in_features, *size)).astype(np.float32)
        self.bias = np.random.uniform(-bound, bound, (out_features,)).astype(np.float32) if bias else None
        self.strides, self.padding, self.dilation = strides or 1, padding, dilation or 1
        self.output_padding, self.flipped = output_padding, flipped

    def __call__(self, x):
        return conv_transpose_channels_last(
            x,
            self.weight,
            self.bias,
            self.strides,
            self.padding,
            self.dilation,
            self.output_padding,
            self.flipped,
        )
