from torch import nn

from .activation import Scaled, leaky, make, normed


class ConvBlock(nn.Module):
    def __init__(self, inputs, outputs, kernel_size, norm=normed(), activation=leaky()):
        super().__init__()
        self.conv = nn.Conv2d(inputs, outputs, kernel_size, padding=kernel_size // 2)
        self.norm = norm(outputs)
        self.act = make(activation)
        self.last = Scaled()

    def forward(self, x):
        x = self.norm(self.conv(x))
        return self.last(self.act(x))


def block3x3(**kwargs):
    """A block with a window of 3 x 3."""
    return ConvBlock(kernel_size=3, **kwargs)


def head(channels, classes):
    return nn.Sequential(block3x3(inputs=channels, outputs=channels), nn.Conv2d(channels, classes, 1))
