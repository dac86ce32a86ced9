import numpy as np


class StatesLSTM(Module):
    """Long short-term memory; the results are all states and all cells."""

    def __init__(self, input_size, hidden_size, bias=True):
        self.hidden_size, bound = hidden_size, hidden_size**-0.5
        self.Wx = np.random.uniform(-bound, bound, (4 * hidden_size, input_size)).astype(np.float32)
        self.Wh = np.random.uniform(-bound, bound, (4 * hidden_size, hidden_size)).astype(np.float32)
        self.bias = np.random.uniform(-bound, bound, (4 * hidden_size,)).astype(np.float32) if bias else None

    def __call__(self, x, hidden=None, cell=None):
        x = np.matmul(x, np.swapaxes(self.Wx, 0, 1))
        x = x if self.bias is None else x + self.bias
        h = np.zeros((*x.shape[:-2], self.hidden_size)) if hidden is None else hidden
        c = np.zeros((*x.shape[:-2], self.hidden_size)) if cell is None else cell
        states, cells = [], []
        for t in range(x.shape[-2]):
            i, f, g, o = np.split(x[..., t, :] + np.matmul(h, np.swapaxes(self.Wh, 0, 1)), 4, axis=-1)
            c = sigmoid(f) * c + sigmoid(i) * np.tanh(g)
            h = sigmoid(o) * np.tanh(c)
            states.append(h)
            cells.append(c)
        return np.stack(states, -2), np.stack(cells, -2)


def sigmoid(x):
    return 1 / (1 + np.exp(-x))
