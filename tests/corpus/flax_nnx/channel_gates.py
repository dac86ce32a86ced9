"""A network whose blocks scale their channels by vectors: written with sizes, indices and added axes."""

from functools import partial

import jax
import jax.numpy as jnp
from flax import nnx


class Gate(nnx.Module):
    """Squeeze and excitation; the vectors become maps by sizes."""

    def __init__(self, channels, reduction=2, *, rngs: nnx.Rngs):
        self.pool = partial(jnp.mean, axis=(1, 2), keepdims=True)
        self.excite = nnx.Sequential(
            nnx.Linear(channels, channels // reduction, use_bias=False, rngs=rngs),
            nnx.relu,
            nnx.Linear(channels // reduction, channels, use_bias=False, rngs=rngs),
            nnx.sigmoid,
        )

    def __call__(self, x):
        batch, _, _, channels = x.shape
        gate = self.pool(x).reshape(batch, channels)
        gate = self.excite(gate).reshape(batch, 1, 1, channels)
        return x * jnp.broadcast_to(gate, x.shape)


class AddedAxes(nnx.Module):
    """The vectors become maps by axes that are added one after the other."""

    def __init__(self, channels, *, rngs: nnx.Rngs):
        self.shift = nnx.Linear(channels, channels, rngs=rngs)

    def __call__(self, x):
        shift = jnp.expand_dims(jnp.expand_dims(jnp.tanh(self.shift(x.mean(axis=(1, 2)))), -2), -2)
        return x + shift, shift


class Modulated(nnx.Module):
    """Features that are scaled and shifted by what is known besides, of which the axes are not told."""

    def __init__(self, channels, known, *, rngs: nnx.Rngs):
        self.conv = nnx.Conv(channels, channels, (3, 3), padding=1, rngs=rngs)
        self.norm = nnx.GroupNorm(channels, 2, epsilon=1e-5, rngs=rngs)
        self.project = nnx.Linear(known, 2 * channels, rngs=rngs)
        self.weigh = nnx.Linear(channels, channels, rngs=rngs)

    def __call__(self, x, known):
        h = self.conv(x)
        scale, shift = jnp.split(self.project(known), 2, axis=1)
        scale = scale[:, None, None, :]
        h = self.norm(h) * (1 + scale) + shift[:, None, None, :]
        batch, channels = h.shape[0], h.shape[-1]
        weight = nnx.sigmoid(self.weigh(h.mean(axis=(1, 2))).reshape(batch, 1, 1, channels))
        return nnx.relu(x + weight * h)


class Sequence(nnx.Module):
    """The same along one axis."""

    def __init__(self, channels, *, rngs: nnx.Rngs):
        self.conv = nnx.Conv(channels, channels, (3,), padding=1, rngs=rngs)
        self.weigh = nnx.Linear(channels, channels, rngs=rngs)

    def __call__(self, x):
        h = self.conv(x)
        weight = self.weigh(h.mean(axis=1))
        n, channels = weight.shape
        return h * weight.reshape(n, 1, channels) - weight[:, None, :]


class NormedFeatures(nnx.Module):
    """(batch, time, features), normed over batch and time."""

    def __init__(self, features, *, rngs: nnx.Rngs):
        self.mix = nnx.Linear(features, features, rngs=rngs)
        self.norm = nnx.BatchNorm(features, momentum=0.9, rngs=rngs)

    def __call__(self, x):
        x = self.mix(x)
        return self.norm(x)


class ChannelGates(nnx.Module):
    def __init__(self, channels=4, known=6, *, rngs: nnx.Rngs):
        self.stem = nnx.Conv(3, channels, (3, 3), padding=1, rngs=rngs)
        self.gate = Gate(channels, rngs=rngs)
        self.added = AddedAxes(channels, rngs=rngs)
        self.modulated = Modulated(channels, known, rngs=rngs)
        self.sequence = Sequence(channels, rngs=rngs)
        self.features = NormedFeatures(known, rngs=rngs)

    def __call__(self, x, known):
        x = jnp.transpose(x, (0, 2, 3, 1))  # NCHW -> NHWC
        h = self.gate(self.stem(x))
        h, shift = self.added(h)
        h = self.modulated(h, self.features(known).mean(axis=1))
        return (
            jnp.transpose(self.sequence(jax.lax.collapse(h, 1, -1)), (0, 2, 1)),
            jnp.transpose(shift, (0, 3, 1, 2)))
