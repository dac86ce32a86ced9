"""A denoising network: residual blocks that see the step of the diffusion, and attention over positions."""

import math

import jax.numpy as jnp
from flax import nnx


def as_channels_last(x, ndim):
    """Bring what is combined with maps of (batch, channels, ...) to those of (batch, ..., channels).

    x has at most ndim axes, of which the first ones of a map may be missing; numbers stay as they are.
    """
    if jnp.ndim(x) == 0:
        return x
    return jnp.moveaxis(x.reshape((1,) * (ndim - x.ndim) + x.shape), 1, -1)


def step_embedding(steps, dim, period=10000):
    """Sines and cosines of the step number, (batch, dim)."""
    half = dim // 2
    rates = jnp.exp(-math.log(period) * jnp.arange(0, half, dtype=jnp.float32) / half)
    angles = steps[:, None].astype(jnp.float32) * rates[None]
    return jnp.concatenate([jnp.cos(angles), jnp.sin(angles)], axis=-1)


class ResBlock(nnx.Module):
    """Scales and shifts the normed features, or adds to them, by what is known of the step."""

    def __init__(self, channels, known, out_channels=None, scale_shift=False, *, rngs: nnx.Rngs):
        self.out_channels = out_channels or channels
        self.scale_shift = scale_shift
        self.in_layers = nnx.Sequential(
            nnx.GroupNorm(channels, 4, epsilon=1e-5, rngs=rngs), nnx.silu,
            nnx.Conv(channels, self.out_channels, (3, 3), padding=1, rngs=rngs)
        )
        self.step_layers = nnx.Sequential(
            nnx.silu,
            nnx.Linear(known, 2 * self.out_channels if scale_shift else self.out_channels, rngs=rngs)
        )
        self.out_layers = nnx.Sequential(
            nnx.GroupNorm(self.out_channels, 4, epsilon=1e-5, rngs=rngs),
            nnx.silu,
            nnx.Conv(self.out_channels, self.out_channels, (3, 3), padding=1, rngs=rngs),
        )
        if self.out_channels == channels:
            self.skip = nnx.identity
        else:
            self.skip = nnx.Conv(channels, self.out_channels, (1, 1), padding=0, rngs=rngs)

    def __call__(self, x, step):
        h = self.in_layers(x)
        known = self.step_layers(step).astype(h.dtype)
        while len(known.shape) < len(h.shape):
            known = known[..., None]
        if self.scale_shift:
            norm, rest = self.out_layers.layers[0], nnx.Sequential(*self.out_layers.layers[1:])
            scale, shift = jnp.split(known, 2, axis=1)
            h = rest(norm(h) * (as_channels_last(1 + scale, 4)) + as_channels_last(shift, 4))
        else:
            h = self.out_layers(h + as_channels_last(known, 4))
        return self.skip(x) + h


class StepBlock(nnx.Module):
    def __init__(self, n_in, n_out, known, *, rngs: nnx.Rngs):
        self.conv = nnx.Conv(n_in, n_out, (3, 3), padding=1, rngs=rngs)
        self.project = nnx.Linear(known, n_out, rngs=rngs)
        self.norm = nnx.GroupNorm(n_out, 2, epsilon=1e-5, rngs=rngs)

    def __call__(self, x, step):
        h = self.conv(x)
        h = h + self.project(nnx.silu(step))[:, None, None, :]
        return nnx.silu(self.norm(h))


class GatedBlock(StepBlock):
    def __call__(self, x, step):
        h = self.conv(x)
        b, _, _, c = h.shape
        gate = self.project(step).reshape(b, 1, 1, c)
        return self.norm(h * (gate + 1))


class Attention(nnx.Module):
    """Attention of all positions to all, over maps of any number of spatial axes."""

    def __init__(self, channels, heads=2, *, rngs: nnx.Rngs):
        self.heads = heads
        self.norm = nnx.GroupNorm(channels, 4, epsilon=1e-5, rngs=rngs)
        self.qkv = nnx.Conv(channels, channels * 3, (1,), padding=0, rngs=rngs)
        self.out = nnx.Conv(channels, channels, (1,), padding=0, rngs=rngs)

    def __call__(self, x):
        b, *spatial, c = x.shape
        x = jnp.transpose(x, (0, 3, 1, 2)).reshape(b, c, -1)
        qkv = self.qkv(self.norm(jnp.transpose(x, (0, 2, 1))))
        q, k, v = jnp.split(
            jnp.transpose(qkv, (0, 2, 1)).reshape(b * self.heads, -1, qkv.shape[1]), 3, axis=1)
        scale = 1 / math.sqrt(math.sqrt(q.shape[1]))
        weight = nnx.softmax(jnp.einsum("bct,bcs->bts", q * scale, k * scale))
        h = self.out(
            jnp.transpose(
                jnp.einsum("bts,bcs->bct", weight, v).reshape(b, -1, weight.shape[-1]), (0, 2, 1)))
        return jnp.transpose(
            jnp.transpose(jnp.transpose(x, (0, 2, 1)) + h, (0, 2, 1)).reshape(b, c, *spatial), (0, 2, 3, 1))


class Denoiser(nnx.Module):
    def __init__(self, width=8, *, rngs: nnx.Rngs):
        self.width = width
        self.step = nnx.Sequential(
            nnx.Linear(width, 4 * width, rngs=rngs), nnx.silu, nnx.Linear(4 * width, 4 * width, rngs=rngs))
        self.first = nnx.Conv(3, width, (3, 3), padding=1, rngs=rngs)
        self.scaled = ResBlock(width, 4 * width, 2 * width, True, rngs=rngs)
        self.added = ResBlock(2 * width, 4 * width, rngs=rngs)
        self.attention = Attention(2 * width, rngs=rngs)
        self.down = StepBlock(2 * width, width, 4 * width, rngs=rngs)
        self.gated = GatedBlock(width, width, 4 * width, rngs=rngs)
        self.last = nnx.Conv(width, 3, (3, 3), padding=1, rngs=rngs)

    def __call__(self, x, steps):
        x = jnp.transpose(x, (0, 2, 3, 1))  # NCHW -> NHWC
        known = self.step(step_embedding(steps, self.width))
        h = self.scaled(self.first(x), known)
        h = self.attention(self.added(h, known))
        h = self.gated(self.down(h, known), known)
        return jnp.transpose(self.last(h), (0, 3, 1, 2))  # NHWC -> NCHW
