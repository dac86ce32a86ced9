import jax
import jax.numpy as jnp
from flax import nnx


class StatesGRU(nnx.Module):
    """Gated recurrent units; the result are all states."""

    def __init__(self, input_size, hidden_size, bias=True, *, rngs: nnx.Rngs):
        self.hidden_size, bound = hidden_size, hidden_size**-0.5
        self.Wx = nnx.Param(
            jax.random.uniform(rngs.params(), (3 * hidden_size, input_size), minval=-bound, maxval=bound)
        )
        self.Wh = nnx.Param(
            jax.random.uniform(rngs.params(), (3 * hidden_size, hidden_size), minval=-bound, maxval=bound)
        )
        self.b = (
            nnx.Param(jax.random.uniform(rngs.params(), (3 * hidden_size,), minval=-bound, maxval=bound))
            if bias
            else None
        )
        self.bhn = (
            nnx.Param(jax.random.uniform(rngs.params(), (hidden_size,), minval=-bound, maxval=bound))
            if bias
            else None
        )

    def __call__(self, x, hidden=None):
        x = jnp.matmul(x, jnp.swapaxes(self.Wx, 0, 1))
        x = x if self.b is None else x + self.b
        h = jnp.zeros((*x.shape[:-2], self.hidden_size)) if hidden is None else hidden
        states = []
        for t in range(x.shape[-2]):
            r, z, n = jnp.split(x[..., t, :], 3, axis=-1)
            hr, hz, hn = jnp.split(jnp.matmul(h, jnp.swapaxes(self.Wh, 0, 1)), 3, axis=-1)
            hn = hn if self.bhn is None else hn + self.bhn
            z = jax.nn.sigmoid(z + hz)
            h = (1 - z) * jnp.tanh(n + jax.nn.sigmoid(r + hr) * hn) + z * h
            states.append(h)
        return jnp.stack(states, -2)
