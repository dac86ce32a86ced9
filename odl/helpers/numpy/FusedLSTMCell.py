import numpy as np


class FusedLSTMCell(Module):
    """A step of long short-term memory with one matrix for all gates."""

    def __init__(self, in_features, hidden_features):
        self.hidden_features = hidden_features
        self.dense_i = KernelLinear((in_features,), (4 * hidden_features,), False)
        self.dense_h = KernelLinear((hidden_features,), (4 * hidden_features,))

    def initialize_carry(self, input_shape, rngs=None):
        zeros = np.zeros((*input_shape[:-1], self.hidden_features))
        return (zeros, zeros)

    def __call__(self, carry, inputs):
        c, h = carry
        i, f, g, o = np.split(self.dense_i(inputs) + self.dense_h(h), 4, axis=-1)
        c = sigmoid(f) * c + sigmoid(i) * np.tanh(g)
        h = sigmoid(o) * np.tanh(c)
        return (c, h), h


def sigmoid(x):
    return 1 / (1 + np.exp(-x))
