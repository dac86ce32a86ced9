import numpy as np
from scipy.special import expit


class GRU(Module):
    """Gated recurrent layers.

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
    ):
        self.hidden_size, self.num_layers = hidden_size, num_layers
        self.bias, self.batch_first, self.dropout = bias, batch_first, dropout
        self.ways = ("", "_reverse") if bidirectional else ("",)
        bound = hidden_size**-0.5
        for layer in range(num_layers):
            width = input_size if layer == 0 else (hidden_size) * len(self.ways)
            for way in self.ways:
                shapes = {"weight_ih": (3 * hidden_size, width), "weight_hh": (3 * hidden_size, hidden_size)}
                if bias:
                    shapes |= {"bias_ih": (3 * hidden_size,), "bias_hh": (3 * hidden_size,)}
                for name, shape in shapes.items():
                    setattr(
                        self,
                        f"{name}_l{layer}{way}",
                        np.random.uniform(-bound, bound, shape).astype(np.float32),
                    )

    def run(self, x, state, suffix):
        """One layer in one direction over (time, batch, features)."""
        w = np.transpose(getattr(self, "weight_hh" + suffix))
        inputs = np.matmul(x, np.transpose(getattr(self, "weight_ih" + suffix)))
        if self.bias:
            inputs = inputs + getattr(self, "bias_ih" + suffix)
        h, outs = state, []
        for t in reversed(range(x.shape[0])) if suffix.endswith("reverse") else range(x.shape[0]):
            hidden = np.matmul(h, w)
            if self.bias:
                hidden = hidden + getattr(self, "bias_hh" + suffix)
            r, z, n = np.split(inputs[t], 3, axis=-1)
            hr, hz, hn = np.split(hidden, 3, axis=-1)
            z = expit(z + hz)
            h = (1 - z) * np.tanh(n + expit(r + hr) * hn) + z * h
            outs.append(h)
        state = h
        outs = outs[::-1] if suffix.endswith("reverse") else outs
        return state, np.stack(outs)

    def __call__(self, x, hx=None):
        batched = len(x.shape) == 3
        if not batched:
            x = x[:, None]
            if hx is not None:
                hx = hx[:, None]
        elif self.batch_first:
            x = np.swapaxes(x, 0, 1)
        if hx is None:
            hx = np.zeros((self.num_layers * len(self.ways), x.shape[1], self.hidden_size), dtype=x.dtype)
        states = list(hx)
        last = []
        for layer in range(self.num_layers):
            x = x if layer == 0 else dropout(x, self.dropout, self.training)
            outs = []
            for way in self.ways:
                state, out = self.run(x, states[len(last)], f"_l{layer}{way}")
                last.append(state)
                outs.append(out)
            x = np.concatenate(outs, axis=-1)
        h = np.stack(last)
        if not batched:
            return x[:, 0], h[:, 0]
        return (np.swapaxes(x, 0, 1) if self.batch_first else x), h
