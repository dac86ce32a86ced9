import mlx.core as mx
import mlx.nn as nn


class FusedGRUCell(nn.Module):
    """A step of gated recurrent units."""

    def __init__(self, in_features, hidden_features):
        super().__init__()
        self.hidden_features = hidden_features
        self.dense_i = KernelLinear((in_features,), (3 * hidden_features,))
        self.dense_h = KernelLinear((hidden_features,), (3 * hidden_features,), False)

    def initialize_carry(self, input_shape, rngs=None):
        zeros = mx.zeros((*input_shape[:-1], self.hidden_features))
        return zeros

    def __call__(self, carry, inputs):
        xr, xz, xn = mx.split(self.dense_i(inputs), 3, axis=-1)
        hr, hz, hn = mx.split(self.dense_h(carry), 3, axis=-1)
        z = mx.sigmoid(xz + hz)
        h = (1 - z) * mx.tanh(xn + mx.sigmoid(xr + hr) * hn) + z * carry
        return h, h
