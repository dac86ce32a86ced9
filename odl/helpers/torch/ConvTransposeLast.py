import math

import torch
from torch import nn


class ConvTransposeLast(nn.Module):
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
        super().__init__()
        size = kernel_size if isinstance(kernel_size, (tuple, list)) else (kernel_size,) * (ndim or 1)
        bound = (in_features * math.prod(size)) ** -0.5
        self.weight = nn.Parameter(torch.empty((out_features, in_features, *size)).uniform_(-bound, bound))
        self.bias = nn.Parameter(torch.empty((out_features,)).uniform_(-bound, bound)) if bias else None
        self.strides, self.padding, self.dilation = strides or 1, padding, dilation or 1
        self.output_padding, self.flipped = output_padding, flipped

    def forward(self, x):
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
