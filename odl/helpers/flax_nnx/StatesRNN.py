import jax
import jax.numpy as jnp
from flax import nnx


class StatesRNN(nnx.Module):
    """A recurrent network; the result are all states."""

    def __init__(self, input_size, hidden_size, bias=True, nonlinearity=None, *, rngs: nnx.Rngs):
        self.hidden_size, bound = hidden_size, hidden_size**-0.5
        self.nonlinearity = nonlinearity
        self.Wxh = nnx.Param(
            jax.random.uniform(rngs.params(), (hidden_size, input_size), minval=-bound, maxval=bound)
        )
        self.Whh = nnx.Param(
            jax.random.uniform(rngs.params(), (hidden_size, hidden_size), minval=-bound, maxval=bound)
        )
        self.bias = (
            nnx.Param(jax.random.uniform(rngs.params(), (hidden_size,), minval=-bound, maxval=bound))
            if bias
            else None
        )

    def __call__(self, x, hidden=None):
        x = jnp.matmul(x, jnp.swapaxes(self.Wxh, 0, 1))
        x = x if self.bias is None else x + self.bias
        h = jnp.zeros((*x.shape[:-2], self.hidden_size)) if hidden is None else hidden
        states = []
        for t in range(x.shape[-2]):
            h = x[..., t, :] + jnp.matmul(h, jnp.swapaxes(self.Whh, 0, 1))
            h = jnp.tanh(h) if self.nonlinearity is None else self.nonlinearity(h)
            states.append(h)
        return jnp.stack(states, -2)
