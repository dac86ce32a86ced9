"""An image classifier with bottleneck blocks and squeeze-and-excitation gates."""

from functools import partial

import jax.numpy as jnp
from flax import nnx


class Gate(nnx.Module):
    """Scales every channel by a number between zero and one."""

    def __init__(self, channels, reduction=4, *, rngs: nnx.Rngs):
        self.squeeze = partial(jnp.mean, axis=(1, 2), keepdims=True)
        self.down = nnx.Conv(channels, channels // reduction, (1, 1), padding=0, rngs=rngs)
        self.up = nnx.Conv(channels // reduction, channels, (1, 1), padding=0, rngs=rngs)

    def __call__(self, x):
        s = self.squeeze(x)
        s = nnx.relu(self.down(s))
        return x * nnx.sigmoid(self.up(s))


class Bottleneck(nnx.Module):
    expansion = 2

    def __init__(self, width, planes, stride=1, *, rngs: nnx.Rngs):
        out = planes * self.expansion
        self.reduce = nnx.Conv(width, planes, (1, 1), padding=0, use_bias=False, rngs=rngs)
        self.norm1 = nnx.BatchNorm(planes, momentum=0.9, rngs=rngs)
        self.spatial = nnx.Conv(
            planes, planes, (3, 3), strides=stride, padding=1, feature_group_count=2,
            use_bias=False, rngs=rngs)
        self.norm2 = nnx.BatchNorm(planes, momentum=0.9, rngs=rngs)
        self.expand = nnx.Conv(planes, out, (1, 1), padding=0, use_bias=False, rngs=rngs)
        self.norm3 = nnx.BatchNorm(out, momentum=0.9, rngs=rngs)
        self.gate = Gate(out, rngs=rngs)
        if stride != 1 or width != out:
            self.skip = nnx.Sequential(
                partial(
                    nnx.avg_pool, window_shape=(stride, stride),
                    strides=(stride, stride)) if stride > 1 else nnx.identity,
                nnx.Conv(width, out, (1, 1), padding=0, use_bias=False, rngs=rngs),  # matches the channels
                nnx.BatchNorm(out, momentum=0.9, rngs=rngs),
            )
        else:
            self.skip = nnx.identity

    def __call__(self, x):
        y = nnx.relu(self.norm1(self.reduce(x)))
        y = nnx.relu(self.norm2(self.spatial(y)))
        y = self.gate(self.norm3(self.expand(y)))
        return nnx.relu(y + self.skip(x))


class ResidualNet(nnx.Module):
    def __init__(self, blocks=(1, 1), width=8, classes=5, *, rngs: nnx.Rngs):
        self.stem = nnx.Sequential(
            nnx.Conv(3, width, (3, 3), padding=1, use_bias=False, rngs=rngs),
            nnx.BatchNorm(width, momentum=0.9, rngs=rngs),
            nnx.relu,
            partial(nnx.max_pool, window_shape=(2, 2), strides=(2, 2)),
        )
        layers = []
        channels = width
        for i, count in enumerate(blocks):
            for j in range(count):
                layers.append(
                    Bottleneck(
                        channels, width * (i + 1), stride=2 if i and not j else 1, rngs=rngs))
                channels = width * (i + 1) * Bottleneck.expansion
        self.body = nnx.Sequential(*layers)
        self.head = nnx.Linear(channels, classes, rngs=rngs)

    def __call__(self, x):
        x = jnp.transpose(x, (0, 2, 3, 1))  # NCHW -> NHWC
        x = self.body(self.stem(x))
        x = x.mean(axis=(1, 2))
        return self.head(x)
