"""A convolutional classifier that shuffles channels, joins lists of maps and flattens on demand."""

import torch
from torch import nn


def shuffle(x, groups: int):
    batch, channels, height, width = x.size()
    x = x.view(batch, groups, channels // groups, height, width)
    x = x.transpose(1, 2).contiguous()
    x = x.view(batch, channels, height, width)
    return x


class ConvNorm(nn.Sequential):
    """Layers whose classes are chosen by the caller."""

    def __init__(self, inputs, outputs, size=3, stride=1, conv=nn.Conv2d, act=nn.ReLU, inplace=True):
        options = {} if inplace is None else {"inplace": inplace}
        super().__init__(
            conv(inputs, outputs, size, stride, size // 2, bias=False),
            nn.BatchNorm2d(outputs),
            act(**options),
        )


class ConvNorm2d(ConvNorm):
    def __init__(self, inputs, outputs, size=3, stride=1):
        super().__init__(inputs, outputs, size, stride, nn.Conv2d)


class Cell(nn.Module):
    """Half of the channels go through a branch; then all are shuffled."""

    def __init__(self, channels):
        super().__init__()
        self.branch = ConvNorm2d(channels // 2, channels // 2)

    def forward(self, x):
        kept, changed = x.chunk(2, dim=1)
        return shuffle(torch.cat((kept, self.branch(changed)), dim=1), 2)


class Patches(nn.Module):
    """Tokens or a map, normalised over the last axis."""

    def __init__(self, channels, dim, flatten=True):
        super().__init__()
        self.proj = nn.Conv2d(channels, dim, 4, 4)
        self.flatten = flatten
        self.norm = nn.LayerNorm(dim)

    def forward(self, x):
        x = self.proj(x)
        if self.flatten:
            x = x.flatten(2).transpose(1, 2)
        return self.norm(x)


class Classifier(nn.Module):
    def __init__(self, width: int = 8, classes=3):
        super().__init__()
        self.stem = nn.Sequential(ConvNorm2d(3, width, stride=2), Cell(width))
        self.patches = Patches(2 * width, 12)
        self.head = nn.Linear(12, classes)
        self.head.bias[:1].data.zero_()

    def forward(self, x):
        maps = [self.stem(x)]
        maps.append(maps[0] * 2)
        x = self.patches(torch.cat(maps, 1)).mean(dim=1)
        scale = torch.sigmoid(x)
        scale[:, :2].zero_()
        return self.head(x * scale)
