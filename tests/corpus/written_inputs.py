"""A convolutional encoder whose activations write into what they are given."""

import torch
import torch.nn.functional as F
from torch import nn


class ResidualLayer(nn.Module):
    """A residual layer over activated features: the sum reads what the first activation wrote."""

    def __init__(self, channels):
        super().__init__()
        self.block = nn.Sequential(
            nn.ReLU(inplace=True),
            nn.Conv2d(channels, channels, 3, padding=1, bias=False),
            nn.ReLU(inplace=True),
            nn.Conv2d(channels, channels, 1, bias=False),
        )

    def forward(self, x):
        return x + self.block(x)


class Refinement(nn.Module):
    """Keeps another name of its input, which the activation changes as well."""

    def __init__(self, channels):
        super().__init__()
        self.act = nn.LeakyReLU(0.2, inplace=True)
        self.conv = nn.Conv2d(channels, channels, 3, padding=1)

    def forward(self, x):
        residual = x
        x = self.act(x)
        y = self.conv(x)
        out = F.elu(y, inplace=True)
        return out + y + residual


class Encoder(nn.Module):
    def __init__(self, channels=8, classes=5):
        super().__init__()
        self.stem = nn.Conv2d(3, channels, 3, stride=2, padding=1)
        self.layers = nn.ModuleList([ResidualLayer(channels), ResidualLayer(channels)])
        self.refine = Refinement(channels)
        self.act = nn.ReLU6(inplace=True)
        self.fc = nn.Linear(channels, classes)

    def forward(self, image):
        x = self.stem(image)
        for layer in self.layers:
            x = layer(x)
        x = self.refine(x)
        pooled = torch.mean(self.act(x), dim=(2, 3)) + torch.amax(x, dim=(2, 3))
        return self.fc(pooled)
