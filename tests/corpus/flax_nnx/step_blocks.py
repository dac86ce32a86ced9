"""Blocks that get a step beside the map, applied one by one; their activations also serve vectors."""
from functools import partial

import jax.numpy as jnp
from flax import nnx


def gated(x, sharpness=1.0):
    """Each element by a gate that depends on it."""
    gate = nnx.sigmoid(sharpness * x)
    return x * gate


class Clipped(nnx.Module):
    def __init__(self, offset=3):
        self.clip = nnx.relu6
        self.offset = offset

    def __call__(self, x):
        return x * self.clip(x + self.offset) / 6


class StepBlock(nnx.Module):
    """A block that gets the step."""


class Steps(nnx.Sequential, StepBlock):
    def __call__(self, x, step):
        for layer in self.layers:
            x = layer(x, step) if isinstance(layer, StepBlock) else layer(x)
        return x


class Residual(StepBlock):
    def __init__(self, channels, features, *, rngs: nnx.Rngs):
        super().__init__()
        self.norm = nnx.GroupNorm(channels, 2, epsilon=1e-5, rngs=rngs)
        self.conv = nnx.Conv(channels, channels, (3, 3), padding=1, rngs=rngs)
        self.step = nnx.Linear(features, channels, rngs=rngs)
        self.act = Clipped()

    def __call__(self, x, step):
        h = self.conv(gated(self.norm(x)))
        h = h + self.step(gated(step))[:, None, None, :]
        return x + self.act(h)


class Attention(nnx.Module):
    """All places attend to all, whatever the number of spatial axes."""

    def __init__(self, channels, *, rngs: nnx.Rngs):
        self.qkv = nnx.Conv(channels, 3 * channels, (1,), padding=0, rngs=rngs)
        self.scale = channels ** -0.5

    def __call__(self, x):
        b, *spatial, c = x.shape
        flat = jnp.transpose(x, (0, 3, 1, 2)).reshape(b, c, -1)
        q, k, v = jnp.split(self.qkv(jnp.transpose(flat, (0, 2, 1))), 3, axis=-1)
        weights = nnx.softmax(jnp.einsum('btc,bsc->bts', q, k) * self.scale)
        mixed = jnp.einsum('bts,bsc->bct', weights, v)
        return jnp.transpose((flat + mixed).reshape(b, c, *spatial), (0, 2, 3, 1))


class StepNet(nnx.Module):
    def __init__(self, channels=4, features=6, *, rngs: nnx.Rngs):
        self.first = nnx.Conv(3, channels, (3, 3), padding=1, rngs=rngs)
        self.embed = nnx.Linear(features, features, rngs=rngs)
        self.act = Clipped()
        blocks = [Residual(channels, features, rngs=rngs), Attention(channels, rngs=rngs)]
        self.blocks = nnx.List(
            [
                Steps(*blocks),
                Steps(
                    Residual(channels, features, rngs=rngs),
                    partial(nnx.max_pool, window_shape=(2, 2), strides=(2, 2)))])
        self.head = nnx.Linear(channels, 5, rngs=rngs)

    def __call__(self, x, step):
        x = jnp.transpose(x, (0, 2, 3, 1))  # NCHW -> NHWC
        step = self.act(self.embed(step))
        x = self.first(x)
        for block in self.blocks:
            x = block(x, step)
        b, c, h, w, scale = x.shape[0], x.shape[-1], *x.shape[1:-1], 0.5
        x = self.act(x.mean(axis=(1, 2)) * (scale / (h * w)))
        return self.head(x + jnp.zeros(x.shape) + c)
