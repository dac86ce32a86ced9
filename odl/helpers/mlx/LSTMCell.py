import mlx.core as mx
import mlx.nn as nn


class LSTMCell(nn.Module):
    """One step of a long short-term memory; the state is a pair (h, c)."""

    def __init__(self, input_size, hidden_size, bias=True):
        super().__init__()
        self.hidden_size = hidden_size
        bound = hidden_size**-0.5
        self.weight_ih = mx.random.uniform(-(bound), bound, (4 * hidden_size, input_size))
        self.weight_hh = mx.random.uniform(-(bound), bound, (4 * hidden_size, hidden_size))
        self.bias_ih = mx.random.uniform(-(bound), bound, (4 * hidden_size,)) if bias else None
        self.bias_hh = mx.random.uniform(-(bound), bound, (4 * hidden_size,)) if bias else None

    def __call__(self, x, hx=None):
        h, c = (mx.zeros((*x.shape[:-1], self.hidden_size), dtype=x.dtype),) * 2 if hx is None else hx
        inputs = mx.matmul(x, mx.transpose(self.weight_ih))
        hidden = mx.matmul(h, mx.transpose(self.weight_hh))
        if self.bias_ih is not None:
            inputs, hidden = inputs + self.bias_ih, hidden + self.bias_hh
        i, f, g, o = mx.split(inputs + hidden, 4, axis=-1)
        c = mx.sigmoid(f) * c + mx.sigmoid(i) * mx.tanh(g)
        return mx.sigmoid(o) * mx.tanh(c), c
