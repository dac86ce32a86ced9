import torch
from torch import nn


class FusedLSTMCell(nn.Module):
    """A step of long short-term memory with one matrix for all gates."""

    def __init__(self, in_features, hidden_features):
        super().__init__()
        self.hidden_features = hidden_features
        self.dense_i = KernelLinear((in_features,), (4 * hidden_features,), False)
        self.dense_h = KernelLinear((hidden_features,), (4 * hidden_features,))

    def initialize_carry(self, input_shape, rngs=None):
        zeros = torch.zeros((*input_shape[:-1], self.hidden_features))
        return (zeros, zeros)

    def forward(self, carry, inputs):
        c, h = carry
        i, f, g, o = torch.chunk(self.dense_i(inputs) + self.dense_h(h), 4, -1)
        c = torch.sigmoid(f) * c + torch.sigmoid(i) * torch.tanh(g)
        h = torch.sigmoid(o) * torch.tanh(c)
        return (c, h), h
