from functools import partial

import jax.numpy as jnp
from flax import nnx

from segmenter import layers
from segmenter.layers.conv import ConvBlock


def upsample_nearest(x, scale_factor):
    """Repeat the elements of x (batch, ..., channels) along each spatial axis."""
    for axis in range(1, x.ndim - 1):
        x = jnp.repeat(x, scale_factor, axis)
    return x


class Down(ConvBlock):
    """A block that halves the map."""

    def __init__(self, inputs, outputs, *, rngs: nnx.Rngs):
        super().__init__(inputs, outputs, 3, rngs=rngs)
        self.pool = partial(nnx.max_pool, window_shape=(2, 2), strides=(2, 2))

    def __call__(self, x):
        return self.pool(super().__call__(x))


class Up(nnx.Module):
    def __init__(self, inputs, outputs, norm_layer=None, *, rngs: nnx.Rngs):
        self.up = partial(upsample_nearest, scale_factor=2)
        self.norm = norm_layer(inputs, rngs=rngs)
        self.block = layers.block3x3(inputs=inputs + outputs, outputs=outputs, rngs=rngs)

    def __call__(self, x, skip):
        x = jnp.concatenate([self.norm(self.up(x)), skip], axis=-1)
        return self.block(x)
