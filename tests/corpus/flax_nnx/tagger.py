"""A sequence tagger on a bidirectional LSTM."""

import jax
import jax.numpy as jnp
from flax import nnx


class LSTM(nnx.Module):
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
                shapes = {"weight_ih": (4 * hidden_size, width), "weight_hh": (4 * hidden_size, hidden_size)}
                if bias:
                    shapes |= {"bias_ih": (4 * hidden_size,), "bias_hh": (4 * hidden_size,)}
                for name, shape in shapes.items():
                    value = rngs.params.uniform(shape, minval=-bound, maxval=bound)
                    setattr(self, f"{name}_l{layer}{way}", nnx.Param(value))

    def run(self, x, state, suffix):
        """One layer in one direction over (time, batch, features)."""
        weight = getattr(self, "weight_hh" + suffix)[...].T
        gates = x @ getattr(self, "weight_ih" + suffix).T
        if self.bias:
            gates = gates + getattr(self, "bias_ih" + suffix) + getattr(self, "bias_hh" + suffix)

        def step(state, gate):
            h, c = state
            i, f, g, o = jnp.split(gate + h @ weight, 4, axis=-1)
            c = nnx.sigmoid(f) * c + nnx.sigmoid(i) * jnp.tanh(g)
            h = nnx.sigmoid(o) * jnp.tanh(c)
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
            zeros = jnp.zeros((self.num_layers * len(ways), x.shape[1], self.hidden_size), x.dtype)
            hx = (zeros, zeros)
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


class PaddedEmbed(nnx.Embed):
    """An embedding whose row padding_idx begins as zero and is not trained."""

    def __init__(self, num_embeddings, features, padding_idx=None, *, rngs: nnx.Rngs):
        super().__init__(num_embeddings, features, rngs=rngs)
        self.padding_idx = padding_idx
        if padding_idx is not None:
            self.embedding[...] = self.embedding[...].at[padding_idx].set(0)

    def __call__(self, inputs):
        y = super().__call__(inputs)
        if self.padding_idx is None:
            return y
        padding = self.padding_idx % self.num_embeddings
        return jnp.where((inputs == padding)[..., None], jax.lax.stop_gradient(y), y)


class Tagger(nnx.Module):
    def __init__(self, words=20, tags=4, width=8, hidden=6, layers=1, *, rngs: nnx.Rngs):
        self.embed = PaddedEmbed(words, width, padding_idx=0, rngs=rngs)
        self.lstm = LSTM(
            width, hidden, num_layers=layers, batch_first=True, bidirectional=True, rngs=rngs)
        self.norm = nnx.LayerNorm(2 * hidden, epsilon=1e-5, rngs=rngs)
        self.classify = nnx.Linear(2 * hidden, tags, rngs=rngs)

    def __call__(self, words):
        x = self.embed(words)
        y, (h, c) = self.lstm(x)
        summary = jnp.concatenate([h[-2], h[-1]], axis=-1)
        y = self.norm(y + jnp.expand_dims(summary, 1))
        return nnx.log_softmax(self.classify(y))
