"""A convolutional encoder whose activations write into what they are given."""

from functools import partial

import jax.numpy as jnp
from flax import nnx


class ResidualLayer(nnx.Module):
    """A residual layer over activated features: the sum reads what the first activation wrote."""

    def __init__(self, channels, *, rngs: nnx.Rngs):
        self.block = nnx.Sequential(
            nnx.relu,
            nnx.Conv(channels, channels, (3, 3), padding=1, use_bias=False, rngs=rngs),
            nnx.relu,
            nnx.Conv(channels, channels, (1, 1), padding=0, use_bias=False, rngs=rngs),
        )

    def __call__(self, x):
        x = nnx.relu(x)
        return x + self.block(x)


class Refinement(nnx.Module):
    """Keeps another name of its input, which the activation changes as well."""

    def __init__(self, channels, *, rngs: nnx.Rngs):
        self.act = partial(nnx.leaky_relu, negative_slope=0.2)
        self.conv = nnx.Conv(channels, channels, (3, 3), padding=1, rngs=rngs)

    def __call__(self, x):
        residual = x
        x = residual = self.act(x)
        y = self.conv(x)
        out = y = nnx.elu(y)
        return out + y + residual


class Encoder(nnx.Module):
    def __init__(self, channels=8, classes=5, *, rngs: nnx.Rngs):
        self.stem = nnx.Conv(3, channels, (3, 3), strides=2, padding=1, rngs=rngs)
        self.layers = nnx.List(
            [ResidualLayer(channels, rngs=rngs), ResidualLayer(channels, rngs=rngs)])
        self.refine = Refinement(channels, rngs=rngs)
        self.act = nnx.relu6
        self.fc = nnx.Linear(channels, classes, rngs=rngs)

    def __call__(self, image):
        image = jnp.transpose(image, (0, 2, 3, 1))  # NCHW -> NHWC
        x = self.stem(image)
        for layer in self.layers:
            x = layer(x)
        x = self.refine(x)
        pooled = (x := self.act(x)).mean(axis=(1, 2)) + x.max(axis=(1, 2))
        return self.fc(pooled)
