import keras
from keras import ops


class RNN(keras.layers.Layer):
    """Plain recurrent layers.

    Inputs are (time, batch, features), or (batch, time, features) when batch_first; parameters are PyTorch's.
    """

    def __init__(
        self,
        input_size,
        hidden_size,
        num_layers=1,
        nonlinearity="tanh",
        bias=True,
        batch_first=False,
        dropout=0.0,
        bidirectional=False,
    ):
        super().__init__()
        self.hidden_size, self.num_layers = hidden_size, num_layers
        self.bias, self.batch_first, self.dropout = bias, batch_first, dropout
        self.nonlinearity = nonlinearity
        self.ways = ("", "_reverse") if bidirectional else ("",)
        bound = hidden_size**-0.5
        for layer in range(num_layers):
            width = input_size if layer == 0 else (hidden_size) * len(self.ways)
            for way in self.ways:
                shapes = {"weight_ih": (hidden_size, width), "weight_hh": (hidden_size, hidden_size)}
                if bias:
                    shapes |= {"bias_ih": (hidden_size,), "bias_hh": (hidden_size,)}
                for name, shape in shapes.items():
                    setattr(
                        self,
                        f"{name}_l{layer}{way}",
                        self.add_weight(
                            shape=shape, initializer=keras.initializers.RandomUniform(-(bound), bound)
                        ),
                    )

    def run(self, x, state, suffix):
        """One layer in one direction over (time, batch, features)."""
        w = ops.transpose(getattr(self, "weight_hh" + suffix))
        inputs = ops.matmul(x, ops.transpose(getattr(self, "weight_ih" + suffix)))
        if self.bias:
            inputs = inputs + getattr(self, "bias_ih" + suffix) + getattr(self, "bias_hh" + suffix)
        h, outs = state, []
        for t in reversed(range(x.shape[0])) if suffix.endswith("reverse") else range(x.shape[0]):
            h = inputs[t] + ops.matmul(h, w)
            h = ops.tanh(h) if self.nonlinearity == "tanh" else ops.maximum(h, 0)
            outs.append(h)
        state = h
        outs = outs[::-1] if suffix.endswith("reverse") else outs
        return state, ops.stack(outs)

    def call(self, x, hx=None, training=None):
        batched = len(x.shape) == 3
        if not batched:
            x = x[:, None]
            if hx is not None:
                hx = hx[:, None]
        elif self.batch_first:
            x = ops.swapaxes(x, 0, 1)
        if hx is None:
            hx = ops.zeros((self.num_layers * len(self.ways), x.shape[1], self.hidden_size), dtype=x.dtype)
        states = list(hx)
        last = []
        for layer in range(self.num_layers):
            x = x if layer == 0 else dropout(x, self.dropout, bool(training))
            outs = []
            for way in self.ways:
                state, out = self.run(x, states[len(last)], f"_l{layer}{way}")
                last.append(state)
                outs.append(out)
            x = ops.concatenate(outs, axis=-1)
        h = ops.stack(last)
        if not batched:
            return x[:, 0], h[:, 0]
        return (ops.swapaxes(x, 0, 1) if self.batch_first else x), h
