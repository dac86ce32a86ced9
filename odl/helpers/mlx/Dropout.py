import mlx.nn as nn


class Dropout(nn.Module):
    """Sets elements, or channels of (batch, channels, ...) with n spatial axes, to zero while training."""

    def __init__(self, p=0.5, n=None):
        super().__init__()
        self.p, self.n = p, n

    def __call__(self, x):
        return dropout(x, self.p, self.training, self.n)
