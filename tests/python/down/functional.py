import torch
import torch.nn.functional as F
from torch import nn


class Model(nn.Module):
    def __init__(self):
        super().__init__()
        self.weight = nn.Parameter(torch.randn(6, 10))
        self.bias = nn.Parameter(torch.randn(6))

    def forward(self, x):
        return F.linear(x, self.weight, self.bias) + F.linear(x, self.weight)
