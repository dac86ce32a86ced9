import jax
import jax.numpy as jnp
from flax import nnx


class ProjectedLSTM(LSTM):
    """Long short-term memory layers whose h is projected to proj_size features where that is not 0."""

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
        options = num_layers, bias, batch_first, dropout, bidirectional
        super().__init__(input_size, hidden_size, *options, rngs=rngs)
        self.proj_size = proj_size
        bound = hidden_size**-0.5
        directions = ("", "_reverse") if bidirectional else ("",)
        for layer in range(num_layers if proj_size else 0):
            shapes = {"weight_hh": (4 * hidden_size, proj_size), "weight_hr": (proj_size, hidden_size)}
            if layer > 0:
                shapes["weight_ih"] = (4 * hidden_size, proj_size * len(directions))
            for way in directions:
                for name, shape in shapes.items():
                    value = rngs.params.uniform(shape, minval=-bound, maxval=bound)
                    setattr(self, f"{name}_l{layer}{way}", nnx.Param(value))

    def run(self, x, state, suffix):
        """One layer in one direction over (time, batch, features)."""
        if not self.proj_size:
            return super().run(x, state, suffix)
        weight = getattr(self, "weight_hh" + suffix)[...].T
        project = getattr(self, "weight_hr" + suffix)[...].T
        gates = x @ getattr(self, "weight_ih" + suffix).T
        if self.bias:
            gates = gates + getattr(self, "bias_ih" + suffix) + getattr(self, "bias_hh" + suffix)

        def step(state, gate):
            h, c = state
            i, f, g, o = jnp.split(gate + h @ weight, 4, axis=-1)
            c = nnx.sigmoid(f) * c + nnx.sigmoid(i) * jnp.tanh(g)
            h = (nnx.sigmoid(o) * jnp.tanh(c)) @ project
            return (h, c), h

        return jax.lax.scan(step, state, gates, reverse=suffix.endswith("reverse"))

    def __call__(self, x, hx=None):
        if hx is None:
            layers = self.num_layers * (2 if self.bidirectional else 1)
            batch = (x.shape[0 if self.batch_first else 1],) if x.ndim == 3 else ()
            widths = self.proj_size or self.hidden_size, self.hidden_size
            hx = tuple(jnp.zeros((layers, *batch, width), x.dtype) for width in widths)
        return super().__call__(x, hx)
