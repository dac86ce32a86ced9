import keras
from keras import ops


class RNNCell(keras.layers.Layer):
    """One step of a plain recurrent layer."""

    def __init__(self, input_size, hidden_size, bias=True, nonlinearity="tanh"):
        super().__init__()
        self.hidden_size = hidden_size
        self.nonlinearity = nonlinearity
        bound = hidden_size**-0.5
        self.weight_ih = self.add_weight(
            shape=(hidden_size, input_size), initializer=keras.initializers.RandomUniform(-(bound), bound)
        )
        self.weight_hh = self.add_weight(
            shape=(hidden_size, hidden_size), initializer=keras.initializers.RandomUniform(-(bound), bound)
        )
        self.bias_ih = (
            self.add_weight(
                shape=(hidden_size,), initializer=keras.initializers.RandomUniform(-(bound), bound)
            )
            if bias
            else None
        )
        self.bias_hh = (
            self.add_weight(
                shape=(hidden_size,), initializer=keras.initializers.RandomUniform(-(bound), bound)
            )
            if bias
            else None
        )

    def call(self, x, hx=None):
        h = ops.zeros((*x.shape[:-1], self.hidden_size), dtype=x.dtype) if hx is None else hx
        inputs = ops.matmul(x, ops.transpose(self.weight_ih))
        hidden = ops.matmul(h, ops.transpose(self.weight_hh))
        if self.bias_ih is not None:
            inputs, hidden = inputs + self.bias_ih, hidden + self.bias_hh
        y = inputs + hidden
        return ops.tanh(y) if self.nonlinearity == "tanh" else ops.maximum(y, 0)
