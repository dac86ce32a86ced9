import torch
from torch import nn


class GroupNormLast(nn.Module):
    """Normalisation of groups of channels of (batch, ..., channels); a group may be every n-th channel."""

    def __init__(self, num_features, num_groups=32, eps=1e-6, scale=True, bias=True, apart=False):
        super().__init__()
        self.num_groups, self.eps, self.apart = num_groups, eps, apart
        self.weight = nn.Parameter(torch.ones((num_features,))) if scale else None
        self.bias = nn.Parameter(torch.zeros((num_features,))) if bias else None

    def forward(self, x):
        batch, channels = x.shape[0], x.shape[-1]
        near = (self.num_groups, channels // self.num_groups)
        axes = (1, 2) if self.apart else (1, 3)
        y = torch.reshape(x, (batch, -1, *(near[::-1] if self.apart else near)))
        mean = torch.mean(y, dim=axes, keepdim=True)
        variance = torch.mean((y - mean) ** 2, dim=axes, keepdim=True)
        y = torch.reshape((y - mean) / torch.sqrt(variance + self.eps), x.shape)
        y = y if self.weight is None else y * self.weight
        return y if self.bias is None else y + self.bias
