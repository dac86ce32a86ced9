from torch import nn


class RotaryPlaces(nn.Module):
    """Pairs of features are turned by angles that grow with the place."""

    def __init__(self, dims, traditional=False, base=10000.0, scale=1.0):
        super().__init__()
        self.dims, self.traditional, self.base, self.scale = dims, traditional, base, scale

    def forward(self, x, offset=0):
        return rotate_by_place(x, self.dims, self.traditional, self.base, self.scale, offset)
