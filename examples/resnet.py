"""A small residual network for images, in plain PyTorch."""

import torch
import torch.nn.functional as F
from torch import nn


def conv3x3(in_channels, out_channels, stride=1):
    """A 3x3 convolution that keeps the image size when the stride is one."""
    return nn.Conv2d(in_channels, out_channels, kernel_size=3, stride=stride, padding=1, bias=False)


class BasicBlock(nn.Module):
    """Two 3x3 convolutions whose result is added to the block's input."""

    def __init__(self, in_channels, channels, stride=1):
        super().__init__()
        self.conv1 = conv3x3(in_channels, channels, stride)
        self.bn1 = nn.BatchNorm2d(channels)
        self.conv2 = conv3x3(channels, channels)
        self.bn2 = nn.BatchNorm2d(channels)
        self.shortcut = None
        if stride != 1 or in_channels != channels:
            # The sum needs both sides in one shape.
            self.shortcut = nn.Sequential(
                nn.Conv2d(in_channels, channels, kernel_size=1, stride=stride, bias=False),
                nn.BatchNorm2d(channels),
            )

    def forward(self, x):
        residual = x if self.shortcut is None else self.shortcut(x)
        out = F.relu(self.bn1(self.conv1(x)))
        out = self.bn2(self.conv2(out))
        return F.relu(out + residual)


class ResNet(nn.Module):
    """A stem, some stages of residual blocks, and a linear classifier.

    Every stage after the first doubles the channels and halves the image.
    """

    def __init__(self, depths, width=64, num_classes=10, in_channels=3, dropout=0.0):
        super().__init__()
        self.channels = width
        self.stem = nn.Conv2d(in_channels, width, kernel_size=7, stride=2, padding=3, bias=False)
        self.bn = nn.BatchNorm2d(width)
        self.relu = nn.ReLU()
        self.pool = nn.MaxPool2d(kernel_size=3, stride=2, padding=1)

        stages = []
        for index, depth in enumerate(depths):
            stride = 1 if index == 0 else 2
            stages.append(self._make_layer(width * 2**index, depth, stride))
        self.stages = nn.Sequential(*stages)

        self.avgpool = nn.AdaptiveAvgPool2d((1, 1))
        self.dropout = nn.Dropout(dropout)
        self.head = nn.Linear(self.channels, num_classes)

    def _make_layer(self, channels, depth, stride):
        # Only the first block of a stage changes the shape.
        blocks = [BasicBlock(self.channels, channels, stride)]
        self.channels = channels
        for _ in range(1, depth):
            blocks.append(BasicBlock(channels, channels))
        return nn.Sequential(*blocks)

    def features(self, x):
        """The pooled activations before the classifier, one row per image."""
        x = self.pool(self.relu(self.bn(self.stem(x))))
        x = self.stages(x)
        return torch.flatten(self.avgpool(x), 1)

    def forward(self, x):
        return self.head(self.dropout(self.features(x)))


def resnet10(**kwargs):
    """One block per stage: quick to try."""
    return ResNet([1, 1, 1, 1], **kwargs)


def resnet18(**kwargs):
    """Two blocks per stage."""
    return ResNet([2, 2, 2, 2], **kwargs)


def resnet34(**kwargs):
    """Three, four, six and three blocks."""
    return ResNet([3, 4, 6, 3], **kwargs)
