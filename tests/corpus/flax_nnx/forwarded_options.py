"""A convolutional classifier whose layers get their options through keyword dictionaries."""

from functools import partial

import einops
import jax
import jax.numpy as jnp
from flax import nnx


class MultiAxisRMSNorm(nnx.Module):
    """Divide by the root mean square over the last axes, whose sizes are normalized_shape."""

    def __init__(self, normalized_shape, epsilon=None, use_scale=True, *, rngs=None):
        shape = (normalized_shape,) if isinstance(normalized_shape, int) else tuple(normalized_shape)
        self.axes = tuple(range(-len(shape), 0))
        self.epsilon = epsilon
        self.scale = nnx.Param(jnp.ones(shape)) if use_scale else None

    def __call__(self, x):
        epsilon = jnp.finfo(x.dtype).eps if self.epsilon is None else self.epsilon
        y = x * jax.lax.rsqrt((x * x).mean(self.axes, keepdims=True) + epsilon)
        return y if self.scale is None else y * self.scale


def spatial_tuple(size, n):
    """One number for each of n spatial axes; `size` is a number or a sequence."""
    return (size,) * n if isinstance(size, int) else tuple(size)


class ConvNorm(nnx.Module):
    """A convolution with a norm; further options go to the convolution."""

    def __init__(self, inputs, outputs, *, rngs: nnx.Rngs, **kwargs):
        self.conv = nnx.Conv(
            inputs, outputs, kernel_size=spatial_tuple(kwargs["kernel_size"], 2),
            strides=kwargs.get("stride", 1), padding=kwargs.get("padding", 0),
            kernel_dilation=kwargs.get("dilation", 1), feature_group_count=kwargs.get("groups", 1),
            use_bias=False, rngs=rngs)
        self.norm = nnx.BatchNorm(outputs, momentum=0.9, epsilon=0.001, rngs=rngs)

    def __call__(self, x):
        return nnx.relu(self.norm(self.conv(x)))


class Gate(nnx.Module):
    """Scales the channels by what the whole map says."""

    def __init__(self, channels, *, rngs: nnx.Rngs):
        self.gate = nnx.Sequential(
            partial(einops.reduce, pattern='b h w c -> b c', reduction="mean"),
            nnx.Linear(channels, channels, rngs=rngs),
            nnx.sigmoid,
            partial(einops.rearrange, pattern="b c -> b c 1 1"),
        )

    def __call__(self, x):
        return x * jnp.transpose(self.gate(x), (0, 2, 3, 1))


class Classifier(nnx.Module):
    def __init__(self, width: int = 8, classes=3, device=None, dtype=None, *, rngs: nnx.Rngs):
        factory = {"device": device, "dtype": dtype}
        self.first = ConvNorm(3, width, kernel_size=3, stride=2, padding=1, rngs=rngs)
        self.second = ConvNorm(
            width, width, kernel_size=(1, 3), padding=(0, 1), groups=2, rngs=rngs)
        self.gate = Gate(width, rngs=rngs)
        self.scale = MultiAxisRMSNorm(width, rngs=rngs)
        self.tokens = nnx.Param(jnp.empty((1, 0, width), dtype=dtype))
        self.table = nnx.Param(jnp.empty((width, classes), dtype=jnp.float32))
        self.table[...] = rngs.params.normal(self.table.shape)
        self.head = nnx.Linear(width, classes, rngs=rngs)

    def __call__(self, x):
        x = jnp.transpose(x, (0, 2, 3, 1))  # NCHW -> NHWC
        x = self.gate(self.second(self.first(x)))
        x = self.scale(x.mean(axis=(1, 2)))
        options = dict(dim=-1)
        weights = nnx.softmax(x @ self.table)
        return self.head(x) * weights, x.max(axis=1, keepdims=True)
