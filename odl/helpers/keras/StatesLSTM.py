import keras
from keras import ops


class StatesLSTM(keras.layers.Layer):
    """Long short-term memory; the results are all states and all cells."""

    def __init__(self, input_size, hidden_size, bias=True):
        super().__init__()
        self.hidden_size, bound = hidden_size, hidden_size**-0.5
        self.Wx = self.add_weight(
            shape=(4 * hidden_size, input_size), initializer=keras.initializers.RandomUniform(-bound, bound)
        )
        self.Wh = self.add_weight(
            shape=(4 * hidden_size, hidden_size), initializer=keras.initializers.RandomUniform(-bound, bound)
        )
        self.bias = (
            self.add_weight(
                shape=(4 * hidden_size,), initializer=keras.initializers.RandomUniform(-bound, bound)
            )
            if bias
            else None
        )

    def call(self, x, hidden=None, cell=None):
        x = ops.matmul(x, ops.swapaxes(self.Wx, 0, 1))
        x = x if self.bias is None else x + self.bias
        h = ops.zeros((*x.shape[:-2], self.hidden_size)) if hidden is None else hidden
        c = ops.zeros((*x.shape[:-2], self.hidden_size)) if cell is None else cell
        states, cells = [], []
        for t in range(x.shape[-2]):
            i, f, g, o = ops.split(x[..., t, :] + ops.matmul(h, ops.swapaxes(self.Wh, 0, 1)), 4, axis=-1)
            c = ops.sigmoid(f) * c + ops.sigmoid(i) * ops.tanh(g)
            h = ops.sigmoid(o) * ops.tanh(c)
            states.append(h)
            cells.append(c)
        return ops.stack(states, -2), ops.stack(cells, -2)
