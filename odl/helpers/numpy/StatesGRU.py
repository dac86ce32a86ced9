import numpy as np


class StatesGRU(Module):
    """Gated recurrent units; the result are all states."""

    def __init__(self, input_size, hidden_size, bias=True):
        self.hidden_size, bound = hidden_size, hidden_size**-0.5
        self.Wx = np.random.uniform(-bound, bound, (3 * hidden_size, input_size)).astype(np.float32)
        self.Wh = np.random.uniform(-bound, bound, (3 * hidden_size, hidden_size)).astype(np.float32)
        self.b = np.random.uniform(-bound, bound, (3 * hidden_size,)).astype(np.float32) if bias else None
        self.bhn = np.random.uniform(-bound, bound, (hidden_size,)).astype(np.float32) if bias else None

    def __call__(self, x, hidden=None):
        x = np.matmul(x, np.swapaxes(self.Wx, 0, 1))
        x = x if self.b is None else x + self.b
        h = np.zeros((*x.shape[:-2], self.hidden_size)) if hidden is None else hidden
        states = []
        for t in range(x.shape[-2]):
            r, z, n = np.split(x[..., t, :], 3, axis=-1)
            hr, hz, hn = np.split(np.matmul(h, np.swapaxes(self.Wh, 0, 1)), 3, axis=-1)
            hn = hn if self.bhn is None else hn + self.bhn
            z = sigmoid(z + hz)
            h = (1 - z) * np.tanh(n + sigmoid(r + hr) * hn) + z * h
            states.append(h)
        return np.stack(states, -2)


def sigmoid(x):
    return 1 / (1 + np.exp(-x))
