import torch
from torch import nn


class StatesRNN(nn.Module):
    """A recurrent network; the result are all states."""

    def __init__(self, input_size, hidden_size, bias=True, nonlinearity=None):
        super().__init__()
        self.hidden_size, bound = hidden_size, hidden_size**-0.5
        self.nonlinearity = nonlinearity
        self.Wxh = nn.Parameter(torch.empty((hidden_size, input_size)).uniform_(-bound, bound))
        self.Whh = nn.Parameter(torch.empty((hidden_size, hidden_size)).uniform_(-bound, bound))
        self.bias = nn.Parameter(torch.empty((hidden_size,)).uniform_(-bound, bound)) if bias else None

    def forward(self, x, hidden=None):
        x = torch.matmul(x, torch.swapaxes(self.Wxh, 0, 1))
        x = x if self.bias is None else x + self.bias
        h = torch.zeros((*x.shape[:-2], self.hidden_size)) if hidden is None else hidden
        states = []
        for t in range(x.shape[-2]):
            h = x[..., t, :] + torch.matmul(h, torch.swapaxes(self.Whh, 0, 1))
            h = torch.tanh(h) if self.nonlinearity is None else self.nonlinearity(h)
            states.append(h)
        return torch.stack(states, -2)
