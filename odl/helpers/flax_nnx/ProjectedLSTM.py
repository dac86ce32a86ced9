import jax
import jax.numpy as jnp
from flax import nnx


class ProjectedLSTM(nnx.Module):
    """Long short-term memory layers with projected states; the state is a pair (h, c).

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
        *,
        rngs: nnx.Rngs,
    ):
        self.hidden_size, self.num_layers, self.proj_size = hidden_size, num_layers, proj_size
        self.bias, self.batch_first, self.bidirectional = bias, batch_first, bidirectional
        self.dropout = nnx.Dropout(dropout, rngs=rngs)
        bound = hidden_size**-0.5
        directions = ("", "_reverse") if bidirectional else ("",)
        for layer in range(num_layers):
            width = input_size if layer == 0 else (proj_size or hidden_size) * len(directions)
            for way in directions:
                shapes = {"weight_ih": (4 * hidden_size, width)}
                shapes["weight_hh"] = (4 * hidden_size, proj_size or hidden_size)
                if bias:
                    shapes |= {"bias_ih": (4 * hidden_size,), "bias_hh": (4 * hidden_size,)}
                if proj_size:
                    shapes["weight_hr"] = (proj_size, hidden_size)
                for name, shape in shapes.items():
                    value = rngs.params.uniform(shape, minval=-bound, maxval=bound)
                    setattr(self, f"{name}_l{layer}{way}", nnx.Param(value))

    def run(self, x, state, suffix):
        """One layer in one direction over (time, batch, features)."""
        weight = getattr(self, "weight_hh" + suffix)[...].T
        gates = x @ getattr(self, "weight_ih" + suffix).T
        if self.bias:
            gates = gates + getattr(self, "bias_ih" + suffix) + getattr(self, "bias_hh" + suffix)

        project = getattr(self, "weight_hr" + suffix)[...].T if self.proj_size else None

        def step(state, gate):
            h, c = state
            i, f, g, o = jnp.split(gate + h @ weight, 4, axis=-1)
            c = nnx.sigmoid(f) * c + nnx.sigmoid(i) * jnp.tanh(g)
            h = nnx.sigmoid(o) * jnp.tanh(c)
            h = h if project is None else h @ project
            return (h, c), h

        return jax.lax.scan(step, state, gates, reverse=suffix.endswith("reverse"))

    def __call__(self, x, hx=None):
        batched = x.ndim == 3
        if not batched:
            x, hx = x[:, None], None if hx is None else (hx[0][:, None], hx[1][:, None])
        elif self.batch_first:
            x = x.swapaxes(0, 1)
        ways = ("", "_reverse") if self.bidirectional else ("",)
        if hx is None:
            shape = (self.num_layers * len(ways), x.shape[1])
            widths = self.proj_size or self.hidden_size, self.hidden_size
            hx = tuple(jnp.zeros((*shape, width), x.dtype) for width in widths)
        last = []
        for layer in range(self.num_layers):
            x = x if layer == 0 else self.dropout(x)
            outs = []
            for way in ways:
                state, out = self.run(x, (hx[0][len(last)], hx[1][len(last)]), f"_l{layer}{way}")
                last.append(state)
                outs.append(out)
            x = jnp.concatenate(outs, -1)
        h, c = (jnp.stack(part) for part in zip(*last, strict=True))
        if not batched:
            return x[:, 0], (h[:, 0], c[:, 0])
        return (x.swapaxes(0, 1) if self.batch_first else x), (h, c)
