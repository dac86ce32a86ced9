import numpy as np
from scipy.special import expit


class LSTMCell(Module):
    """One step of a long short-term memory; the state is a pair (h, c)."""

    def __init__(self, input_size, hidden_size, bias=True):
        self.hidden_size = hidden_size
        bound = hidden_size**-0.5
        self.weight_ih = np.random.uniform(-bound, bound, (4 * hidden_size, input_size)).astype(np.float32)
        self.weight_hh = np.random.uniform(-bound, bound, (4 * hidden_size, hidden_size)).astype(np.float32)
        self.bias_ih = (
            np.random.uniform(-bound, bound, (4 * hidden_size,)).astype(np.float32) if bias else None
        )
        self.bias_hh = (
            np.random.uniform(-bound, bound, (4 * hidden_size,)).astype(np.float32) if bias else None
        )

    def __call__(self, x, hx=None):
        h, c = (np.zeros((*x.shape[:-1], self.hidden_size), dtype=x.dtype),) * 2 if hx is None else hx
        inputs = np.matmul(x, np.transpose(self.weight_ih))
        hidden = np.matmul(h, np.transpose(self.weight_hh))
        if self.bias_ih is not None:
            inputs, hidden = inputs + self.bias_ih, hidden + self.bias_hh
        i, f, g, o = np.split(inputs + hidden, 4, axis=-1)
        c = expit(f) * c + expit(i) * np.tanh(g)
        return expit(o) * np.tanh(c), c
