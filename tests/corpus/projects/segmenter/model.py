"""The model; what it is made of is in other files."""

import torch
from torch import nn

from .layers.conv import head
from .parts import Down, Up


class Segmenter(nn.Module):
    def __init__(self, classes=3, width=8, norm_layer=nn.BatchNorm2d):
        super().__init__()
        self.first = Down(3, width)
        self.second = Down(width, 2 * width)
        self.up = Up(2 * width, width, norm_layer=norm_layer)
        self.head = head(width, classes)

    def forward(self, x):
        a = self.first(x)
        b = self.second(a)
        return torch.log_softmax(self.head(self.up(b, a)), dim=1)
