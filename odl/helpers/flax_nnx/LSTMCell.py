import jax.numpy as jnp
from flax import nnx


class LSTMCell(nnx.Module):
    """A step of an LSTM with the state (h, c); the parameters are named and shaped as in PyTorch."""

    def __init__(self, input_size, hidden_size, bias=True, *, rngs: nnx.Rngs):
        self.hidden_size = hidden_size
        n, bound = 4 * hidden_size, hidden_size**-0.5
        self.weight_ih = nnx.Param(rngs.params.uniform((n, input_size), minval=-bound, maxval=bound))
        self.weight_hh = nnx.Param(rngs.params.uniform((n, hidden_size), minval=-bound, maxval=bound))
        self.bias_ih = nnx.Param(rngs.params.uniform((n,), minval=-bound, maxval=bound)) if bias else None
        self.bias_hh = nnx.Param(rngs.params.uniform((n,), minval=-bound, maxval=bound)) if bias else None

    def __call__(self, x, hx=None):
        zeros = jnp.zeros((*x.shape[:-1], self.hidden_size), x.dtype)
        h, c = (zeros, zeros) if hx is None else hx
        gi, gh = x @ self.weight_ih.T, h @ self.weight_hh.T
        if self.bias_ih is not None:
            gi, gh = gi + self.bias_ih, gh + self.bias_hh
        i, f, g, o = jnp.split(gi + gh, 4, axis=-1)
        c = nnx.sigmoid(f) * c + nnx.sigmoid(i) * jnp.tanh(g)
        return nnx.sigmoid(o) * jnp.tanh(c), c
