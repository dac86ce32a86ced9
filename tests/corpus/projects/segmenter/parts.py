import torch
from torch import nn

from segmenter import layers
from segmenter.layers.conv import ConvBlock


class Down(ConvBlock):
    """A block that halves the map."""

    def __init__(self, inputs, outputs):
        super().__init__(inputs, outputs, 3)
        self.pool = nn.MaxPool2d(2)

    def forward(self, x):
        return self.pool(super().forward(x))


class Up(nn.Module):
    def __init__(self, inputs, outputs, norm_layer=None):
        super().__init__()
        self.up = nn.Upsample(scale_factor=2, mode="nearest")
        self.norm = norm_layer(inputs)
        self.block = layers.block3x3(inputs=inputs + outputs, outputs=outputs)

    def forward(self, x, skip):
        x = torch.cat([self.norm(self.up(x)), skip], dim=1)
        return self.block(x)
