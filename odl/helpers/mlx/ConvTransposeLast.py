import math

import mlx.core as mx
import mlx.nn as nn


class ConvTransposeLast(nn.Module):
    """A convolution of (..., channels) with zeros between the elements; the weight is (out, ..., in)."""

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
        super().__init__()
        size = kernel_size if isinstance(kernel_size, (tuple, list)) else (kernel_size,) * (ndim or 1)
        bound = (in_features * math.prod(size)) ** -0.5
        self.weight = mx.random.uniform(-bound, bound, (out_features, *size, in_features))
        self.bias = mx.random.uniform(-bound, bound, (out_features,)) if bias else None
        self.strides, self.padding, self.dilation = strides or 1, padding, dilation or 1
        self.output_padding, self.flipped = output_padding, flipped

    def __call__(self, x):
        return conv_transpose_channels_last(
            x,
            mx.moveaxis(self.weight, -1, 1),
            self.bias,
            self.strides,
            self.padding,
            self.dilation,
            self.output_padding,
            self.flipped,
        )
