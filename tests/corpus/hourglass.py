"""Segmentation: an encoder, a decoder and the skips between them."""

import torch
from torch import nn


def double_conv(before, after):
    return nn.Sequential(
        nn.Conv2d(before, after, 3, padding=1),
        nn.GroupNorm(2, after),
        nn.LeakyReLU(0.1),
        nn.Conv2d(after, after, kernel_size=(3, 3), padding=(1, 1)),
        nn.GroupNorm(2, after),
        nn.LeakyReLU(0.1),
    )


class Hourglass(nn.Module):
    """Halves the image `depth` times and doubles it again."""

    def __init__(self, inputs: int = 1, outputs: int = 2, width: int = 4, depth: int = 2):
        super().__init__()
        self.down = nn.ModuleList()
        self.up = nn.ModuleList()
        self.join = nn.ModuleList()
        channels = inputs
        for level in range(depth):
            self.down.append(double_conv(channels, width * 2**level))
            channels = width * 2**level
        self.pool = nn.MaxPool2d(2, 2)
        self.middle = double_conv(channels, channels * 2)
        channels = channels * 2
        for level in reversed(range(depth)):
            size = width * 2**level
            self.up.append(nn.ConvTranspose2d(channels, size, kernel_size=2, stride=2))
            self.join.append(double_conv(size * 2, size))
            channels = size
        self.last = nn.Conv2d(channels, outputs, 1)

    def forward(self, image: torch.Tensor) -> torch.Tensor:
        skips = []
        x = image
        for block in self.down:
            x = block(x)
            skips.append(x)
            x = self.pool(x)
        x = self.middle(x)
        for up, join in zip(self.up, self.join):
            x = up(x)
            x = join(torch.cat([skips.pop(), x], dim=1))
        return self.last(x)
