import math

import torch
from torch import nn


class KernelLinear(nn.Module):
    """An affine map of the last axes; the kernel is (*inputs, *outputs)."""

    def __init__(self, inputs, outputs, bias=True):
        super().__init__()
        self.sizes, self.made = tuple(inputs), tuple(outputs)
        bound = math.prod(self.sizes) ** -0.5
        self.kernel = nn.Parameter(torch.empty((*self.sizes, *self.made)).uniform_(-bound, bound))
        self.bias = nn.Parameter(torch.zeros(self.made)) if bias else None

    def forward(self, x):
        size = math.prod(self.sizes)
        lead = tuple(x.shape[: len(x.shape) - len(self.sizes)])
        y = torch.matmul(torch.reshape(x, (*lead, size)), torch.reshape(self.kernel, (size, -1)))
        y = torch.reshape(y, (*lead, *self.made))
        return y if self.bias is None else y + self.bias
