import numpy as np
from scipy.special import expit


class GRUCell(Module):
    """One step of a gated recurrent layer."""

    def __init__(self, input_size, hidden_size, bias=True):
        self.hidden_size = hidden_size
        bound = hidden_size**-0.5
        self.weight_ih = np.random.uniform(-bound, bound, (3 * hidden_size, input_size)).astype(np.float32)
        self.weight_hh = np.random.uniform(-bound, bound, (3 * hidden_size, hidden_size)).astype(np.float32)
        self.bias_ih = (
            np.random.uniform(-bound, bound, (3 * hidden_size,)).astype(np.float32) if bias else None
        )
        self.bias_hh = (
            np.random.uniform(-bound, bound, (3 * hidden_size,)).astype(np.float32) if bias else None
        )

    def __call__(self, x, hx=None):
        h = np.zeros((*x.shape[:-1], self.hidden_size), dtype=x.dtype) if hx is None else hx
        inputs = np.matmul(x, np.transpose(self.weight_ih))
        hidden = np.matmul(h, np.transpose(self.weight_hh))
        if self.bias_ih is not None:
            inputs, hidden = inputs + self.bias_ih, hidden + self.bias_hh
        r, z, n = np.split(inputs, 3, axis=-1)
        hr, hz, hn = np.split(hidden, 3, axis=-1)
        z = expit(z + hz)
        return (1 - z) * np.tanh(n + expit(r + hr) * hn) + z * h
