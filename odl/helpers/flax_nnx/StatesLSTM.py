import jax
import jax.numpy as jnp
from flax import nnx


class StatesLSTM(nnx.Module):
    """Long short-term memory; the results are all states and all cells."""

    def __init__(self, input_size, hidden_size, bias=True, *, rngs: nnx.Rngs):
        self.hidden_size, bound = hidden_size, hidden_size**-0.5
        self.Wx = nnx.Param(
            jax.random.uniform(rngs.params(), (4 * hidden_size, input_size), minval=-bound, maxval=bound)
        )
        self.Wh = nnx.Param(
            jax.random.uniform(rngs.params(), (4 * hidden_size, hidden_size), minval=-bound, maxval=bound)
        )
        self.bias = (
            nnx.Param(jax.random.uniform(rngs.params(), (4 * hidden_size,), minval=-bound, maxval=bound))
            if bias
            else None
        )

    def __call__(self, x, hidden=None, cell=None):
        x = jnp.matmul(x, jnp.swapaxes(self.Wx, 0, 1))
        x = x if self.bias is None else x + self.bias
        h = jnp.zeros((*x.shape[:-2], self.hidden_size)) if hidden is None else hidden
        c = jnp.zeros((*x.shape[:-2], self.hidden_size)) if cell is None else cell
        states, cells = [], []
        for t in range(x.shape[-2]):
            i, f, g, o = jnp.split(x[..., t, :] + jnp.matmul(h, jnp.swapaxes(self.Wh, 0, 1)), 4, axis=-1)
            c = jax.nn.sigmoid(f) * c + jax.nn.sigmoid(i) * jnp.tanh(g)
            h = jax.nn.sigmoid(o) * jnp.tanh(c)
            states.append(h)
            cells.append(c)
        return jnp.stack(states, -2), jnp.stack(cells, -2)
