"""Three models written by hand for Flax NNX, to compare converted ones with; used by `bench_models.py`."""

import jax
import jax.numpy as jnp
from flax import nnx


class Conv(nnx.Module):
    """A convolution without bias and its batch norm, over images (batch, height, width, channels)."""

    def __init__(self, inputs, outputs, size, stride, *, rngs):
        padding = size // 2
        self.conv = nnx.Conv(
            inputs, outputs, (size, size), stride, padding=padding, use_bias=False, rngs=rngs
        )
        self.norm = nnx.BatchNorm(outputs, momentum=0.9, epsilon=1e-5, rngs=rngs)

    def __call__(self, x):
        return self.norm(self.conv(x))


class Residual(nnx.Module):
    """Two convolutions around which the input goes."""

    def __init__(self, inputs, outputs, stride, *, rngs):
        self.first = Conv(inputs, outputs, 3, stride, rngs=rngs)
        self.second = Conv(outputs, outputs, 3, 1, rngs=rngs)
        changes = stride != 1 or inputs != outputs
        self.skip = Conv(inputs, outputs, 1, stride, rngs=rngs) if changes else None

    def __call__(self, x):
        skip = x if self.skip is None else self.skip(x)
        return nnx.relu(self.second(nnx.relu(self.first(x))) + skip)


class ResNet18(nnx.Module):
    """Images (batch, 3, height, width) to logits (batch, 10)."""

    def __init__(self, width=64, *, rngs):
        self.stem = Conv(3, width, 7, 2, rngs=rngs)
        blocks, inputs = [], width
        for stage in range(4):
            for index in range(2):
                outputs = width * 2**stage
                blocks.append(Residual(inputs, outputs, 2 if stage and not index else 1, rngs=rngs))
                inputs = outputs
        self.blocks = nnx.List(blocks)
        self.head = nnx.Linear(inputs, 10, rngs=rngs)

    def __call__(self, x):
        x = nnx.relu(self.stem(jnp.transpose(x, (0, 2, 3, 1))))
        x = nnx.max_pool(x, (3, 3), strides=(2, 2), padding=((1, 1), (1, 1)))
        for block in self.blocks:
            x = block(x)
        return self.head(x.mean((1, 2)))


class Attention(nnx.Module):
    """Self-attention over (batch, time, width)."""

    def __init__(self, width, heads, causal=False, bias=True, *, rngs):
        self.heads, self.causal = heads, causal
        self.qkv = nnx.Linear(width, 3 * width, use_bias=bias, rngs=rngs)
        self.out = nnx.Linear(width, width, rngs=rngs)

    def __call__(self, x):
        batch, time, width = x.shape
        q, k, v = jnp.split(self.qkv(x).reshape(batch, time, self.heads, -1), 3, axis=-1)
        logits = jnp.einsum("bqhd,bkhd->bhqk", q, k) * q.shape[-1] ** -0.5
        if self.causal:
            logits = jnp.where(jnp.tril(jnp.ones((time, time), bool)), logits, -jnp.inf)
        x = jnp.einsum("bhqk,bkhd->bqhd", jax.nn.softmax(logits), v)
        return self.out(x.reshape(batch, time, width))


class Block(nnx.Module):
    """A pre-norm block of a transformer."""

    def __init__(self, width, heads, causal=False, bias=True, *, rngs):
        self.norm1 = nnx.LayerNorm(width, epsilon=1e-5, rngs=rngs)
        self.attention = Attention(width, heads, causal, bias, rngs=rngs)
        self.norm2 = nnx.LayerNorm(width, epsilon=1e-5, rngs=rngs)
        self.up = nnx.Linear(width, 4 * width, rngs=rngs)
        self.down = nnx.Linear(4 * width, width, rngs=rngs)

    def __call__(self, x):
        x = x + self.attention(self.norm1(x))
        return x + self.down(nnx.gelu(self.up(self.norm2(x)), approximate=False))


class ViT(nnx.Module):
    """Images (batch, 3, height, width) to logits (batch, classes)."""

    def __init__(self, image, patch, width, heads, depth, classes, *, rngs):
        self.embed = nnx.Conv(3, width, (patch, patch), patch, padding=0, rngs=rngs)
        self.token = nnx.Param(jnp.zeros((1, 1, width)))
        self.position = nnx.Param(0.02 * rngs.params.normal((1, (image // patch) ** 2 + 1, width)))
        self.blocks = nnx.List([Block(width, heads, bias=False, rngs=rngs) for _ in range(depth)])
        self.norm = nnx.LayerNorm(width, epsilon=1e-5, rngs=rngs)
        self.head = nnx.Linear(width, classes, rngs=rngs)

    def __call__(self, x):
        x = self.embed(jnp.transpose(x, (0, 2, 3, 1)))
        x = x.reshape(x.shape[0], -1, x.shape[-1])
        token = jnp.broadcast_to(self.token[...], (x.shape[0], 1, x.shape[-1]))
        x = jnp.concatenate((token, x), axis=1) + self.position[...]
        for block in self.blocks:
            x = block(x)
        return self.head(self.norm(x)[:, 0])


class GPT(nnx.Module):
    """Tokens (batch, time) to logits (batch, time, vocabulary)."""

    def __init__(self, vocabulary, context, width, heads, depth, *, rngs):
        self.tokens = nnx.Embed(vocabulary, width, rngs=rngs)
        self.positions = nnx.Embed(context, width, rngs=rngs)
        self.blocks = nnx.List([Block(width, heads, causal=True, rngs=rngs) for _ in range(depth)])
        self.norm = nnx.LayerNorm(width, epsilon=1e-5, rngs=rngs)
        self.head = nnx.Linear(width, vocabulary, use_bias=False, rngs=rngs)

    def __call__(self, tokens):
        x = self.tokens(tokens) + self.positions(jnp.arange(tokens.shape[1]))
        for block in self.blocks:
            x = block(x)
        return self.head(self.norm(x))
