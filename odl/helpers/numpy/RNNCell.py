import numpy as np


class RNNCell(Module):
    """One step of a plain recurrent layer."""

    def __init__(self, input_size, hidden_size, bias=True, nonlinearity="tanh"):
        self.hidden_size = hidden_size
        self.nonlinearity = nonlinearity
        bound = hidden_size**-0.5
        self.weight_ih = np.random.uniform(-bound, bound, (hidden_size, input_size)).astype(np.float32)
        self.weight_hh = np.random.uniform(-bound, bound, (hidden_size, hidden_size)).astype(np.float32)
        self.bias_ih = np.random.uniform(-bound, bound, (hidden_size,)).astype(np.float32) if bias else None
        self.bias_hh = np.random.uniform(-bound, bound, (hidden_size,)).astype(np.float32) if bias else None

    def __call__(self, x, hx=None):
        h = np.zeros((*x.shape[:-1], self.hidden_size), dtype=x.dtype) if hx is None else hx
        inputs = np.matmul(x, np.transpose(self.weight_ih))
        hidden = np.matmul(h, np.transpose(self.weight_hh))
        if self.bias_ih is not None:
            inputs, hidden = inputs + self.bias_ih, hidden + self.bias_hh
        y = inputs + hidden
        return np.tanh(y) if self.nonlinearity == "tanh" else np.maximum(y, 0)
