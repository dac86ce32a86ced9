import keras
from keras import ops


class StatesGRU(keras.layers.Layer):
    """Gated recurrent units; the result are all states."""

    def __init__(self, input_size, hidden_size, bias=True):
        super().__init__()
        self.hidden_size, bound = hidden_size, hidden_size**-0.5
        self.Wx = self.add_weight(
            shape=(3 * hidden_size, input_size), initializer=keras.initializers.RandomUniform(-bound, bound)
        )
        self.Wh = self.add_weight(
            shape=(3 * hidden_size, hidden_size), initializer=keras.initializers.RandomUniform(-bound, bound)
        )
        self.b = (
            self.add_weight(
                shape=(3 * hidden_size,), initializer=keras.initializers.RandomUniform(-bound, bound)
            )
            if bias
            else None
        )
        self.bhn = (
            self.add_weight(shape=(hidden_size,), initializer=keras.initializers.RandomUniform(-bound, bound))
            if bias
            else None
        )

    def call(self, x, hidden=None):
        x = ops.matmul(x, ops.swapaxes(self.Wx, 0, 1))
        x = x if self.b is None else x + self.b
        h = ops.zeros((*x.shape[:-2], self.hidden_size)) if hidden is None else hidden
        states = []
        for t in range(x.shape[-2]):
            r, z, n = ops.split(x[..., t, :], 3, axis=-1)
            hr, hz, hn = ops.split(ops.matmul(h, ops.swapaxes(self.Wh, 0, 1)), 3, axis=-1)
            hn = hn if self.bhn is None else hn + self.bhn
            z = ops.sigmoid(z + hz)
            h = (1 - z) * ops.tanh(n + ops.sigmoid(r + hr) * hn) + z * h
            states.append(h)
        return ops.stack(states, -2)
