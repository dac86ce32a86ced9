import keras
from keras import ops


class FusedLSTMCell(keras.layers.Layer):
    """A step of long short-term memory with one matrix for all gates."""

    def __init__(self, in_features, hidden_features):
        super().__init__()
        self.hidden_features = hidden_features
        self.dense_i = KernelLinear((in_features,), (4 * hidden_features,), False)
        self.dense_h = KernelLinear((hidden_features,), (4 * hidden_features,))

    def initialize_carry(self, input_shape, rngs=None):
        zeros = ops.zeros((*input_shape[:-1], self.hidden_features))
        return (zeros, zeros)

    def call(self, carry, inputs):
        c, h = carry
        i, f, g, o = ops.split(self.dense_i(inputs) + self.dense_h(h), 4, axis=-1)
        c = ops.sigmoid(f) * c + ops.sigmoid(i) * ops.tanh(g)
        h = ops.sigmoid(o) * ops.tanh(c)
        return (c, h), h
