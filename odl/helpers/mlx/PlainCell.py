import mlx.core as mx
import mlx.nn as nn


class PlainCell(nn.Module):
    """A step of a recurrent network."""

    def __init__(self, in_features, hidden_features, residual=False):
        super().__init__()
        self.hidden_features = hidden_features
        self.residual = residual
        self.dense_h = KernelLinear((hidden_features,), (hidden_features,), False)
        self.dense_i = KernelLinear((in_features,), (hidden_features,))

    def initialize_carry(self, input_shape, rngs=None):
        zeros = mx.zeros((*input_shape[:-1], self.hidden_features))
        return zeros

    def __call__(self, carry, inputs):
        h = self.dense_i(inputs) + self.dense_h(carry)
        h = mx.tanh(h + carry if self.residual else h)
        return h, h
