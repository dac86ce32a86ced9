import mlx.core as mx
import mlx.nn as nn


class GroupNorm(nn.Module):
    """Normalisation of groups of the channels of (batch, channels, ...)."""

    def __init__(self, num_groups, num_channels, eps=1e-5, affine=True, bias=True):
        super().__init__()
        self.num_groups, self.eps = num_groups, eps
        self.weight = mx.full((num_channels,), 1.0) if affine else None
        self.bias = mx.full((num_channels,), 0.0) if affine and bias else None

    def __call__(self, x):
        return group_norm_nd(x, self.num_groups, self.weight, self.bias, self.eps)
