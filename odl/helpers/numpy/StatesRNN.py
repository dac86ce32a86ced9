import numpy as np


class StatesRNN(Module):
    """A recurrent network; the result are all states."""

    def __init__(self, input_size, hidden_size, bias=True, nonlinearity=None):
        self.hidden_size, bound = hidden_size, hidden_size**-0.5
        self.nonlinearity = nonlinearity
        self.Wxh = np.random.uniform(-bound, bound, (hidden_size, input_size)).astype(np.float32)
        self.Whh = np.random.uniform(-bound, bound, (hidden_size, hidden_size)).astype(np.float32)
        self.bias = np.random.uniform(-bound, bound, (hidden_size,)).astype(np.float32) if bias else None

    def __call__(self, x, hidden=None):
        x = np.matmul(x, np.swapaxes(self.Wxh, 0, 1))
        x = x if self.bias is None else x + self.bias
        h = np.zeros((*x.shape[:-2], self.hidden_size)) if hidden is None else hidden
        states = []
        for t in range(x.shape[-2]):
            h = x[..., t, :] + np.matmul(h, np.swapaxes(self.Whh, 0, 1))
            h = np.tanh(h) if self.nonlinearity is None else self.nonlinearity(h)
            states.append(h)
        return np.stack(states, -2)
