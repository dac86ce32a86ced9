"""An image classifier with bottleneck blocks and squeeze-and-excitation gates."""

import torch
import torch.nn as nn
import torch.nn.functional as F


class Gate(nn.Module):
    """Scales every channel by a number between zero and one."""

    def __init__(self, channels, reduction=4):
        super().__init__()
        self.squeeze = nn.AdaptiveAvgPool2d(1)
        self.down = nn.Conv2d(channels, channels // reduction, 1)
        self.up = nn.Conv2d(channels // reduction, channels, 1)

    def forward(self, x):
        s = self.squeeze(x)
        s = F.relu(self.down(s))
        return x * torch.sigmoid(self.up(s))


class Bottleneck(nn.Module):
    expansion = 2

    def __init__(self, width, planes, stride=1):
        super().__init__()
        out = planes * self.expansion
        self.reduce = nn.Conv2d(width, planes, 1, bias=False)
        self.norm1 = nn.BatchNorm2d(planes)
        self.spatial = nn.Conv2d(planes, planes, 3, stride=stride, padding=1, groups=2, bias=False)
        self.norm2 = nn.BatchNorm2d(planes)
        self.expand = nn.Conv2d(planes, out, 1, bias=False)
        self.norm3 = nn.BatchNorm2d(out)
        self.gate = Gate(out)
        if stride != 1 or width != out:
            self.skip = nn.Sequential(
                nn.AvgPool2d(stride) if stride > 1 else nn.Identity(),
                nn.Conv2d(width, out, 1, bias=False),  # matches the channels
                nn.BatchNorm2d(out),
            )
        else:
            self.skip = nn.Identity()

    def forward(self, x):
        y = F.relu(self.norm1(self.reduce(x)), inplace=True)
        y = F.relu(self.norm2(self.spatial(y)), inplace=True)
        y = self.gate(self.norm3(self.expand(y)))
        return F.relu(y + self.skip(x))


class ResidualNet(nn.Module):
    def __init__(self, blocks=(1, 1), width=8, classes=5):
        super().__init__()
        self.stem = nn.Sequential(
            nn.Conv2d(3, width, 3, padding=1, bias=False),
            nn.BatchNorm2d(width),
            nn.ReLU(inplace=True),
            nn.MaxPool2d(2),
        )
        layers = []
        channels = width
        for i, count in enumerate(blocks):
            for j in range(count):
                layers.append(Bottleneck(channels, width * (i + 1), stride=2 if i and not j else 1))
                channels = width * (i + 1) * Bottleneck.expansion
        self.body = nn.Sequential(*layers)
        self.head = nn.Linear(channels, classes)

    def forward(self, x):
        x = self.body(self.stem(x))
        x = x.mean(dim=(2, 3))
        return self.head(x)
