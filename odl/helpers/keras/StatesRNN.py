import keras
from keras import ops


class StatesRNN(keras.layers.Layer):
    """A recurrent network; the result are all states."""

    def __init__(self, input_size, hidden_size, bias=True, nonlinearity=None):
        super().__init__()
        self.hidden_size, bound = hidden_size, hidden_size**-0.5
        self.nonlinearity = nonlinearity
        self.Wxh = self.add_weight(
            shape=(hidden_size, input_size), initializer=keras.initializers.RandomUniform(-bound, bound)
        )
        self.Whh = self.add_weight(
            shape=(hidden_size, hidden_size), initializer=keras.initializers.RandomUniform(-bound, bound)
        )
        self.bias = (
            self.add_weight(shape=(hidden_size,), initializer=keras.initializers.RandomUniform(-bound, bound))
            if bias
            else None
        )

    def call(self, x, hidden=None):
        x = ops.matmul(x, ops.swapaxes(self.Wxh, 0, 1))
        x = x if self.bias is None else x + self.bias
        h = ops.zeros((*x.shape[:-2], self.hidden_size)) if hidden is None else hidden
        states = []
        for t in range(x.shape[-2]):
            h = x[..., t, :] + ops.matmul(h, ops.swapaxes(self.Whh, 0, 1))
            h = ops.tanh(h) if self.nonlinearity is None else self.nonlinearity(h)
            states.append(h)
        return ops.stack(states, -2)
