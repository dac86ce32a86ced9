"""A small language model: causal attention over characters, tied embeddings."""

import math

import jax
import jax.numpy as jnp
from flax import nnx


def cross_entropy(x, target, weight=None, ignore_index=-100, reduction="mean", label_smoothing=0.0):
    """The loss of logits (batch, classes, ...) against labels (batch, ...) or probabilities."""
    axis = 0 if x.ndim == 1 else 1
    logs = jnp.moveaxis(jax.nn.log_softmax(x, axis), axis, -1)
    classes = logs.shape[-1]
    scale = jnp.ones(classes, logs.dtype) if weight is None else weight[...]
    if jnp.issubdtype(target.dtype, jnp.floating):
        target = jnp.moveaxis(target, axis, -1) * (1 - label_smoothing) + label_smoothing / classes
        loss = -(target * logs * scale).sum(-1)
        total = math.prod(loss.shape)
    else:
        keep = target != ignore_index
        labels = jnp.where(keep, target, 0)
        chosen = jnp.where(keep, jnp.take(scale, labels, axis=0), 0)
        picked = jnp.take_along_axis(logs, labels[..., None], -1)[..., 0] * chosen
        loss = -(1 - label_smoothing) * picked - label_smoothing / classes * (logs * scale).sum(-1)
        loss = jnp.where(keep, loss, 0)
        total = chosen.sum()
    if reduction == "none":
        return loss
    return loss.sum() / total if reduction == "mean" else loss.sum()


class CausalSelfAttention(nnx.Module):
    def __init__(self, width, heads, context, *, rngs: nnx.Rngs):
        assert width % heads == 0
        self.key = nnx.Linear(width, width, rngs=rngs)
        self.query = nnx.Linear(width, width, rngs=rngs)
        self.value = nnx.Linear(width, width, rngs=rngs)
        self.proj = nnx.Linear(width, width, rngs=rngs)
        self.heads = heads
        mask = jnp.tril(jnp.ones((context, context))).reshape(1, 1, context, context)
        self.mask = nnx.Variable(mask)

    def __call__(self, x):
        B, T, C = x.shape
        k = self.key(x).reshape(B, T, self.heads, C // self.heads).swapaxes(1, 2)
        q = self.query(x).reshape(B, T, self.heads, C // self.heads).swapaxes(1, 2)
        v = self.value(x).reshape(B, T, self.heads, C // self.heads).swapaxes(1, 2)
        att = (q @ k.swapaxes(-2, -1)) / math.sqrt(k.shape[-1])
        att = jnp.where(self.mask[:, :, :T, :T] == 0, float("-inf"), att)
        y = nnx.softmax(att) @ v
        return self.proj(y.swapaxes(1, 2).reshape(B, T, C))


class Layer(nnx.Module):
    def __init__(self, width, heads, context, dropout, *, rngs: nnx.Rngs):
        self.ln1 = nnx.LayerNorm(width, epsilon=1e-5, rngs=rngs)
        self.attn = CausalSelfAttention(width, heads, context, rngs=rngs)
        self.ln2 = nnx.LayerNorm(width, epsilon=1e-5, rngs=rngs)
        self.mlp = nnx.Dict({
                "up": nnx.Linear(width, 4 * width, rngs=rngs),
                "down": nnx.Linear(4 * width, width, rngs=rngs),
            })
        self.drop = nnx.Dropout(dropout, rngs=rngs)

    def __call__(self, x):
        x = x + self.attn(self.ln1(x))
        h = nnx.gelu(self.mlp["up"](self.ln2(x)), approximate=False)
        return x + self.drop(self.mlp["down"](h))


class CharGPT(nnx.Module):
    def __init__(
        self, vocabulary=11, context=8, width=12, heads=3, depth=2, dropout=0.1, *, rngs: nnx.Rngs
    ):
        self.context = context
        self.tokens = nnx.Embed(vocabulary, width, rngs=rngs)
        self.positions = nnx.Embed(context, width, rngs=rngs)
        self.layers = nnx.List(
            Layer(width, heads, context, dropout, rngs=rngs) for _ in range(depth))
        self.norm = nnx.LayerNorm(width, epsilon=1e-5, rngs=rngs)
        self.head = nnx.Linear(width, vocabulary, use_bias=False, rngs=rngs)
        for _, module in nnx.iter_modules(self):
            self._init_weights(module, rngs=rngs)

    def _init_weights(self, module, *, rngs: nnx.Rngs):
        if isinstance(module, nnx.Linear):
            module.kernel[...] = rngs.params.normal(module.kernel.shape) * 0.02
            if module.bias is not None:
                module.bias[...] = jnp.zeros(module.bias.shape)
        elif isinstance(module, nnx.Embed):
            module.embedding[...] = rngs.params.normal(module.embedding.shape) * 0.02

    def __call__(self, tokens, targets=None):
        length = tokens.shape[1]
        place = jnp.arange(0, length, dtype=jnp.int32)
        x = self.tokens(tokens) + self.positions(place)
        for layer in self.layers:
            x = layer(x)
        logits = self.head(self.norm(x))
        if targets is None:
            return logits
        return cross_entropy(logits.reshape(-1, logits.shape[-1]), targets.reshape(-1))
