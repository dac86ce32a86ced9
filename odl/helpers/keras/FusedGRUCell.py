import keras
from keras import ops


class FusedGRUCell(keras.layers.Layer):
    """A step of gated recurrent units."""

    def __init__(self, in_features, hidden_features):
        super().__init__()
        self.hidden_features = hidden_features
        self.dense_i = KernelLinear((in_features,), (3 * hidden_features,))
        self.dense_h = KernelLinear((hidden_features,), (3 * hidden_features,), False)

    def initialize_carry(self, input_shape, rngs=None):
        zeros = ops.zeros((*input_shape[:-1], self.hidden_features))
        return zeros

    def call(self, carry, inputs):
        xr, xz, xn = ops.split(self.dense_i(inputs), 3, axis=-1)
        hr, hz, hn = ops.split(self.dense_h(carry), 3, axis=-1)
        z = ops.sigmoid(xz + hz)
        h = (1 - z) * ops.tanh(xn + ops.sigmoid(xr + hr) * hn) + z * carry
        return h, h
