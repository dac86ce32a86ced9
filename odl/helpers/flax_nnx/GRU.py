import jax
import jax.numpy as jnp
from flax import nnx


class GRU(nnx.Module):
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
        *,
        rngs: nnx.Rngs,
    ):
        self.hidden_size, self.num_layers = hidden_size, num_layers
        self.bias, self.batch_first, self.bidirectional = bias, batch_first, bidirectional
        self.dropout = nnx.Dropout(dropout, rngs=rngs)
        bound = hidden_size**-0.5
        directions = ("", "_reverse") if bidirectional else ("",)
        for layer in range(num_layers):
            width = input_size if layer == 0 else hidden_size * len(directions)
            for way in directions:
                shapes = {"weight_ih": (3 * hidden_size, width), "weight_hh": (3 * hidden_size, hidden_size)}
                if bias:
                    shapes |= {"bias_ih": (3 * hidden_size,), "bias_hh": (3 * hidden_size,)}
                for name, shape in shapes.items():
                    value = rngs.params.uniform(shape, minval=-bound, maxval=bound)
                    setattr(self, f"{name}_l{layer}{way}", nnx.Param(value))

    def run(self, x, h, suffix):
        """One layer in one direction over (time, batch, features)."""
        weight = getattr(self, "weight_hh" + suffix)[...].T
        gates = x @ getattr(self, "weight_ih" + suffix).T
        shift = 0.0
        if self.bias:
            gates = gates + getattr(self, "bias_ih" + suffix)
            shift = getattr(self, "bias_hh" + suffix)[...]

        def step(h, gate):
            ir, iz, i_n = jnp.split(gate, 3, axis=-1)
            hr, hz, hn = jnp.split(h @ weight + shift, 3, axis=-1)
            r, z = nnx.sigmoid(ir + hr), nnx.sigmoid(iz + hz)
            h = (1 - z) * jnp.tanh(i_n + r * hn) + z * h
            return h, h

        return jax.lax.scan(step, h, gates, reverse=suffix.endswith("reverse"))

    def __call__(self, x, hx=None):
        batched = x.ndim == 3
        if not batched:
            x, hx = x[:, None], None if hx is None else hx[:, None]
        elif self.batch_first:
            x = x.swapaxes(0, 1)
        ways = ("", "_reverse") if self.bidirectional else ("",)
        if hx is None:
            hx = jnp.zeros((self.num_layers * len(ways), x.shape[1], self.hidden_size), x.dtype)
        last = []
        for layer in range(self.num_layers):
            x = x if layer == 0 else self.dropout(x)
            outs = []
            for way in ways:
                h, out = self.run(x, hx[len(last)], f"_l{layer}{way}")
                last.append(h)
                outs.append(out)
            x = jnp.concatenate(outs, -1)
        h = jnp.stack(last)
        if not batched:
            return x[:, 0], h[:, 0]
        return (x.swapaxes(0, 1) if self.batch_first else x), h
