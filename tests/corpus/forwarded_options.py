"""A convolutional classifier whose layers get their options through keyword dictionaries."""

import torch
import torch.nn.functional as F
from einops.layers.torch import Rearrange, Reduce
from torch import nn


class ConvNorm(nn.Module):
    """A convolution with a norm; further options go to the convolution."""

    def __init__(self, inputs, outputs, **kwargs):
        super().__init__()
        self.conv = nn.Conv2d(inputs, outputs, bias=False, **kwargs)
        self.norm = nn.BatchNorm2d(outputs, eps=0.001)

    def forward(self, x):
        return F.relu(self.norm(self.conv(x)))


class Gate(nn.Module):
    """Scales the channels by what the whole map says."""

    def __init__(self, channels):
        super().__init__()
        self.gate = nn.Sequential(
            Reduce("b c h w -> b c", "mean"),
            nn.Linear(channels, channels),
            nn.Sigmoid(),
            Rearrange("b c -> b c 1 1"),
        )

    def forward(self, x):
        return x * self.gate(x)


class Classifier(nn.Module):
    def __init__(self, width: int = 8, classes=3, device=None, dtype=None):
        factory = {"device": device, "dtype": dtype}
        super().__init__()
        self.first = ConvNorm(3, width, kernel_size=3, stride=2, padding=1)
        self.second = ConvNorm(width, width, kernel_size=(1, 3), padding=(0, 1), groups=2)
        self.gate = Gate(width)
        self.scale = nn.RMSNorm(width)
        self.tokens = nn.Parameter(torch.empty((1, 0, width), **factory))
        self.table = nn.Parameter(torch.Tensor(width, classes))
        nn.init.normal_(self.table)
        self.head = nn.Linear(width, classes, **factory)

    def forward(self, x):
        x = self.gate(self.second(self.first(x)))
        x = self.scale(x.mean(axis=(2, 3)))
        options = dict(dim=-1)
        weights = (x @ self.table).softmax(**options)
        return self.head(x) * weights, x.max(axis=1, keepdims=True)[0]
