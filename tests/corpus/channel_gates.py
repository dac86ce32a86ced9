"""A network whose blocks scale their channels by vectors: written with sizes, indices and added axes."""

import torch
import torch.nn.functional as F
from torch import nn


class Gate(nn.Module):
    """Squeeze and excitation; the vectors become maps by sizes."""

    def __init__(self, channels, reduction=2):
        super().__init__()
        self.pool = nn.AdaptiveAvgPool2d(1)
        self.excite = nn.Sequential(
            nn.Linear(channels, channels // reduction, bias=False),
            nn.ReLU(inplace=True),
            nn.Linear(channels // reduction, channels, bias=False),
            nn.Sigmoid(),
        )

    def forward(self, x):
        batch, channels, _, _ = x.size()
        gate = self.pool(x).view(batch, channels)
        gate = self.excite(gate).view(batch, channels, 1, 1)
        return x * gate.expand_as(x)


class AddedAxes(nn.Module):
    """The vectors become maps by axes that are added one after the other."""

    def __init__(self, channels):
        super().__init__()
        self.shift = nn.Linear(channels, channels)

    def forward(self, x):
        shift = torch.tanh(self.shift(x.mean((2, 3)))).unsqueeze(2).unsqueeze(3)
        return x + shift, shift


class Modulated(nn.Module):
    """Features that are scaled and shifted by what is known besides, of which the axes are not told."""

    def __init__(self, channels, known):
        super().__init__()
        self.conv = nn.Conv2d(channels, channels, 3, padding=1)
        self.norm = nn.GroupNorm(2, channels)
        self.project = nn.Linear(known, 2 * channels)
        self.weigh = nn.Linear(channels, channels)

    def forward(self, x, known):
        h = self.conv(x)
        scale, shift = self.project(known).chunk(2, dim=1)
        scale = scale[:, :, None, None]
        h = self.norm(h) * (1 + scale) + shift[..., None, None]
        batch, channels = h.shape[:2]
        weight = torch.sigmoid(self.weigh(h.mean((2, 3))).reshape(batch, channels, 1, 1))
        return F.relu(x + weight * h)


class Sequence(nn.Module):
    """The same along one axis."""

    def __init__(self, channels):
        super().__init__()
        self.conv = nn.Conv1d(channels, channels, 3, padding=1)
        self.weigh = nn.Linear(channels, channels)

    def forward(self, x):
        h = self.conv(x)
        weight = self.weigh(h.mean(-1))
        n, channels = weight.shape
        return h * weight.view(n, channels, 1) - weight[:, :, None]


class NormedFeatures(nn.Module):
    """(batch, time, features), normed over batch and time."""

    def __init__(self, features):
        super().__init__()
        self.mix = nn.Linear(features, features)
        self.norm = nn.BatchNorm1d(features)

    def forward(self, x):
        x = self.mix(x)
        return self.norm(x.transpose(1, 2)).transpose(1, 2)


class ChannelGates(nn.Module):
    def __init__(self, channels=4, known=6):
        super().__init__()
        self.stem = nn.Conv2d(3, channels, 3, padding=1)
        self.gate = Gate(channels)
        self.added = AddedAxes(channels)
        self.modulated = Modulated(channels, known)
        self.sequence = Sequence(channels)
        self.features = NormedFeatures(known)

    def forward(self, x, known):
        h = self.gate(self.stem(x))
        h, shift = self.added(h)
        h = self.modulated(h, self.features(known).mean(1))
        return self.sequence(h.flatten(2)), shift
