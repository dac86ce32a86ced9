from typing import Callable

import torch
from torch import nn


class Scaled(nn.Module):
    """The sigmoid of the input, times the input."""

    def forward(self, x):
        return x * torch.sigmoid(x)


def leaky(slope: float = 0.1) -> Callable[[], nn.Module]:
    """Makes a factory of activations."""
    return lambda: nn.LeakyReLU(slope)


def normed() -> Callable[[int], nn.Module]:
    return lambda channels: nn.BatchNorm2d(channels)


def make(activation: Callable[..., nn.Module] | nn.Module) -> nn.Module:
    """A layer, made by a factory or given."""
    if isinstance(activation, nn.Module):
        return activation
    return activation()
