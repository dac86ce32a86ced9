import keras
from keras import ops


class LSTM(keras.layers.Layer):
    """Long short-term memory layers; the state is a pair (h, c).

    Inputs are (time, batch, features), or (batch, time, features) when batch_first; parameters are PyTorch's.
    """

    def __init__(
        self,
        input_size,
        hidden_size,
        num_layers=1,
        bias=True,
        batch_first=False,
        dropout=0.0,
        bidirectional=False,
        proj_size=0,
    ):
        super().__init__()
        self.hidden_size, self.num_layers = hidden_size, num_layers
        self.bias, self.batch_first, self.dropout = bias, batch_first, dropout
        self.proj_size = proj_size
        self.ways = ("", "_reverse") if bidirectional else ("",)
        bound = hidden_size**-0.5
        for layer in range(num_layers):
            width = input_size if layer == 0 else (proj_size or hidden_size) * len(self.ways)
            for way in self.ways:
                shapes = {
                    "weight_ih": (4 * hidden_size, width),
                    "weight_hh": (4 * hidden_size, proj_size or hidden_size),
                }
                if bias:
                    shapes |= {"bias_ih": (4 * hidden_size,), "bias_hh": (4 * hidden_size,)}
                if proj_size:
                    shapes["weight_hr"] = (proj_size, hidden_size)
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
        (h, c), outs = state, []
        for t in reversed(range(x.shape[0])) if suffix.endswith("reverse") else range(x.shape[0]):
            i, f, g, o = ops.split(inputs[t] + ops.matmul(h, w), 4, axis=-1)
            c = ops.sigmoid(f) * c + ops.sigmoid(i) * ops.tanh(g)
            h = ops.sigmoid(o) * ops.tanh(c)
            if self.proj_size:
                h = ops.matmul(h, ops.transpose(getattr(self, "weight_hr" + suffix)))
            outs.append(h)
        state = h, c
        outs = outs[::-1] if suffix.endswith("reverse") else outs
        return state, ops.stack(outs)

    def call(self, x, hx=None, training=None):
        batched = len(x.shape) == 3
        if not batched:
            x = x[:, None]
            if hx is not None:
                hx = (hx[0][:, None], hx[1][:, None])
        elif self.batch_first:
            x = ops.swapaxes(x, 0, 1)
        if hx is None:
            shape = (self.num_layers * len(self.ways), x.shape[1])
            hx = (
                ops.zeros((*shape, self.proj_size or self.hidden_size), dtype=x.dtype),
                ops.zeros((*shape, self.hidden_size), dtype=x.dtype),
            )
        states = list(zip(*hx, strict=True))
        last = []
        for layer in range(self.num_layers):
            x = x if layer == 0 else dropout(x, self.dropout, bool(training))
            outs = []
            for way in self.ways:
                state, out = self.run(x, states[len(last)], f"_l{layer}{way}")
                last.append(state)
                outs.append(out)
            x = ops.concatenate(outs, axis=-1)
        h, c = (ops.stack(part) for part in zip(*last, strict=True))
        if not batched:
            return x[:, 0], (h[:, 0], c[:, 0])
        return (ops.swapaxes(x, 0, 1) if self.batch_first else x), (h, c)
