import torch
from torch import nn


class GatesLSTMCell(nn.Module):
    """A step of long short-term memory with a matrix for each gate."""

    def __init__(self, in_features, hidden_features):
        super().__init__()
        self.hidden_features = hidden_features
        for gate in ("i", "f", "g", "o"):
            name = "if_" if gate == "f" else "i" + gate
            setattr(self, name, KernelLinear((in_features,), (hidden_features,), False))
            setattr(self, "h" + gate, KernelLinear((hidden_features,), (hidden_features,)))

    def initialize_carry(self, input_shape, rngs=None):
        zeros = torch.zeros((*input_shape[:-1], self.hidden_features))
        return (zeros, zeros)

    def forward(self, carry, inputs):
        c, h = carry
        i = torch.sigmoid(self.ii(inputs) + self.hi(h))
        f = torch.sigmoid(self.if_(inputs) + self.hf(h))
        g = torch.tanh(self.ig(inputs) + self.hg(h))
        o = torch.sigmoid(self.io(inputs) + self.ho(h))
        c = f * c + i * g
        h = o * torch.tanh(c)
        return (c, h), h
