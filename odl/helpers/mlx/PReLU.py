import mlx.core as mx
import mlx.nn as nn


class PReLU(nn.Module):
    """A rectifier with learned slopes, one for all or one for each channel of (batch, channels, ...)."""

    def __init__(self, num_parameters=1, init=0.25):
        super().__init__()
        self.weight = mx.full((num_parameters,), init)

    def __call__(self, x):
        return prelu(x, self.weight)
