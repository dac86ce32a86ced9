import mlx.core as mx
import mlx.nn as nn


class RNNCell(nn.Module):
    """One step of a plain recurrent layer."""

    def __init__(self, input_size, hidden_size, bias=True, nonlinearity="tanh"):
        super().__init__()
        self.hidden_size = hidden_size
        self.nonlinearity = nonlinearity
        bound = hidden_size**-0.5
        self.weight_ih = mx.random.uniform(-(bound), bound, (hidden_size, input_size))
        self.weight_hh = mx.random.uniform(-(bound), bound, (hidden_size, hidden_size))
        self.bias_ih = mx.random.uniform(-(bound), bound, (hidden_size,)) if bias else None
        self.bias_hh = mx.random.uniform(-(bound), bound, (hidden_size,)) if bias else None

    def __call__(self, x, hx=None):
        h = mx.zeros((*x.shape[:-1], self.hidden_size), dtype=x.dtype) if hx is None else hx
        inputs = mx.matmul(x, mx.transpose(self.weight_ih))
        hidden = mx.matmul(h, mx.transpose(self.weight_hh))
        if self.bias_ih is not None:
            inputs, hidden = inputs + self.bias_ih, hidden + self.bias_hh
        y = inputs + hidden
        return mx.tanh(y) if self.nonlinearity == "tanh" else mx.maximum(y, 0)
