import keras
from keras import ops


class LSTMCell(keras.layers.Layer):
    """One step of a long short-term memory; the state is a pair (h, c)."""

    def __init__(self, input_size, hidden_size, bias=True):
        super().__init__()
        self.hidden_size = hidden_size
        bound = hidden_size**-0.5
        self.weight_ih = self.add_weight(
            shape=(4 * hidden_size, input_size), initializer=keras.initializers.RandomUniform(-(bound), bound)
        )
        self.weight_hh = self.add_weight(
            shape=(4 * hidden_size, hidden_size),
            initializer=keras.initializers.RandomUniform(-(bound), bound),
        )
        self.bias_ih = (
            self.add_weight(
                shape=(4 * hidden_size,), initializer=keras.initializers.RandomUniform(-(bound), bound)
            )
            if bias
            else None
        )
        self.bias_hh = (
            self.add_weight(
                shape=(4 * hidden_size,), initializer=keras.initializers.RandomUniform(-(bound), bound)
            )
            if bias
            else None
        )

    def call(self, x, hx=None):
        h, c = (ops.zeros((*x.shape[:-1], self.hidden_size), dtype=x.dtype),) * 2 if hx is None else hx
        inputs = ops.matmul(x, ops.transpose(self.weight_ih))
        hidden = ops.matmul(h, ops.transpose(self.weight_hh))
        if self.bias_ih is not None:
            inputs, hidden = inputs + self.bias_ih, hidden + self.bias_hh
        i, f, g, o = ops.split(inputs + hidden, 4, axis=-1)
        c = ops.sigmoid(f) * c + ops.sigmoid(i) * ops.tanh(g)
        return ops.sigmoid(o) * ops.tanh(c), c
