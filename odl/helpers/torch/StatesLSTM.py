import torch
from torch import nn


class StatesLSTM(nn.Module):
    """Long short-term memory; the results are all states and all cells."""

    def __init__(self, input_size, hidden_size, bias=True):
        super().__init__()
        self.hidden_size, bound = hidden_size, hidden_size**-0.5
        self.Wx = nn.Parameter(torch.empty((4 * hidden_size, input_size)).uniform_(-bound, bound))
        self.Wh = nn.Parameter(torch.empty((4 * hidden_size, hidden_size)).uniform_(-bound, bound))
        self.bias = nn.Parameter(torch.empty((4 * hidden_size,)).uniform_(-bound, bound)) if bias else None

    def forward(self, x, hidden=None, cell=None):
        x = torch.matmul(x, torch.swapaxes(self.Wx, 0, 1))
        x = x if self.bias is None else x + self.bias
        h = torch.zeros((*x.shape[:-2], self.hidden_size)) if hidden is None else hidden
        c = torch.zeros((*x.shape[:-2], self.hidden_size)) if cell is None else cell
        states, cells = [], []
        for t in range(x.shape[-2]):
            i, f, g, o = torch.chunk(x[..., t, :] + torch.matmul(h, torch.swapaxes(self.Wh, 0, 1)), 4, -1)
            c = torch.sigmoid(f) * c + torch.sigmoid(i) * torch.tanh(g)
            h = torch.sigmoid(o) * torch.tanh(c)
            states.append(h)
            cells.append(c)
        return torch.stack(states, -2), torch.stack(cells, -2)
