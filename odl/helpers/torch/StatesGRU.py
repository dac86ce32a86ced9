import torch
from torch import nn


class StatesGRU(nn.Module):
    """Gated recurrent units; the result are all states."""

    def __init__(self, input_size, hidden_size, bias=True):
        super().__init__()
        self.hidden_size, bound = hidden_size, hidden_size**-0.5
        self.Wx = nn.Parameter(torch.empty((3 * hidden_size, input_size)).uniform_(-bound, bound))
        self.Wh = nn.Parameter(torch.empty((3 * hidden_size, hidden_size)).uniform_(-bound, bound))
        self.b = nn.Parameter(torch.empty((3 * hidden_size,)).uniform_(-bound, bound)) if bias else None
        self.bhn = nn.Parameter(torch.empty((hidden_size,)).uniform_(-bound, bound)) if bias else None

    def forward(self, x, hidden=None):
        x = torch.matmul(x, torch.swapaxes(self.Wx, 0, 1))
        x = x if self.b is None else x + self.b
        h = torch.zeros((*x.shape[:-2], self.hidden_size)) if hidden is None else hidden
        states = []
        for t in range(x.shape[-2]):
            r, z, n = torch.chunk(x[..., t, :], 3, -1)
            hr, hz, hn = torch.chunk(torch.matmul(h, torch.swapaxes(self.Wh, 0, 1)), 3, -1)
            hn = hn if self.bhn is None else hn + self.bhn
            z = torch.sigmoid(z + hz)
            h = (1 - z) * torch.tanh(n + torch.sigmoid(r + hr) * hn) + z * h
            states.append(h)
        return torch.stack(states, -2)
