"""A vision transformer with a class token and pre-norm blocks."""

from dataclasses import dataclass
from functools import partial

import jax
import jax.numpy as jnp
from flax import nnx


@dataclass
class Config:
    image: int = 16
    patch: int = 4
    width: int = 16
    heads: int = 2
    depth: int = 2
    classes: int = 3
    dropout: float = 0.0


class Attention(nnx.Module):
    def __init__(self, config: Config, *, rngs: nnx.Rngs):
        self.heads = config.heads
        self.scale = (config.width // config.heads) ** -0.5
        self.qkv = nnx.Linear(config.width, config.width * 3, use_bias=False, rngs=rngs)
        self.out = nnx.Linear(config.width, config.width, rngs=rngs)
        self.drop = nnx.Dropout(config.dropout, rngs=rngs)

    def __call__(self, x):
        b, n, c = x.shape
        qkv = self.qkv(x).reshape(b, n, 3, self.heads, c // self.heads).transpose(2, 0, 3, 1, 4)
        q, k, v = qkv[0], qkv[1], qkv[2]
        weights = (q @ k.swapaxes(-2, -1)) * self.scale
        weights = self.drop(nnx.softmax(weights))
        x = (weights @ v).swapaxes(1, 2).reshape(b, n, c)
        return self.out(x)


class Block(nnx.Module):
    def __init__(self, config: Config, *, rngs: nnx.Rngs):
        self.norm1 = nnx.LayerNorm(config.width, epsilon=1e-5, rngs=rngs)
        self.attention = Attention(config, rngs=rngs)
        self.norm2 = nnx.LayerNorm(config.width, rngs=rngs)
        self.mlp = nnx.Sequential(
            nnx.Linear(config.width, config.width * 4, rngs=rngs),
            partial(nnx.gelu, approximate=False),
            nnx.Dropout(config.dropout, rngs=rngs),
            nnx.Linear(config.width * 4, config.width, rngs=rngs),
        )

    def __call__(self, x):
        x = x + self.attention(self.norm1(x))
        return x + self.mlp(self.norm2(x))


class PatchTransformer(nnx.Module):
    def __init__(self, config: Config, *, rngs: nnx.Rngs):
        patches = (config.image // config.patch) ** 2
        self.embed = nnx.Conv(
            3, config.width, kernel_size=(config.patch, config.patch), strides=config.patch,
            padding=0, rngs=rngs)
        self.token = nnx.Param(jnp.zeros((1, 1, config.width)))
        self.position = nnx.Param(rngs.normal((1, patches + 1, config.width)) * 0.02)
        self.blocks = nnx.List([Block(config, rngs=rngs) for _ in range(config.depth)])
        self.norm = nnx.LayerNorm(config.width, epsilon=1e-5, rngs=rngs)
        self.head = nnx.Linear(config.width, config.classes, rngs=rngs)

    def __call__(self, images):
        images = jnp.transpose(images, (0, 2, 3, 1))  # NCHW -> NHWC
        x = jax.lax.collapse(self.embed(images), 1, -1)
        token = jnp.broadcast_to(self.token, (x.shape[0], *self.token.shape[1:]))
        x = jnp.concatenate((token, x), axis=1) + self.position
        for block in self.blocks:
            x = block(x)
        return self.head(self.norm(x)[:, 0])
