import torch
from torch import nn


class FusedGRUCell(nn.Module):
    """A step of gated recurrent units."""

    def __init__(self, in_features, hidden_features):
        super().__init__()
        self.hidden_features = hidden_features
        self.dense_i = KernelLinear((in_features,), (3 * hidden_features,))
        self.dense_h = KernelLinear((hidden_features,), (3 * hidden_features,), False)

    def initialize_carry(self, input_shape, rngs=None):
        zeros = torch.zeros((*input_shape[:-1], self.hidden_features))
        return zeros

    def forward(self, carry, inputs):
        xr, xz, xn = torch.chunk(self.dense_i(inputs), 3, -1)
        hr, hz, hn = torch.chunk(self.dense_h(carry), 3, -1)
        z = torch.sigmoid(xz + hz)
        h = (1 - z) * torch.tanh(xn + torch.sigmoid(xr + hr) * hn) + z * carry
        return h, h
