"""Segmentation: an encoder, a decoder and the skips between them."""

from functools import partial

import jax
import jax.numpy as jnp
from flax import nnx


def double_conv(before, after, *, rngs: nnx.Rngs):
    return nnx.Sequential(
        nnx.Conv(before, after, (3, 3), padding=1, rngs=rngs),
        nnx.GroupNorm(after, 2, epsilon=1e-5, rngs=rngs),
        partial(nnx.leaky_relu, negative_slope=0.1),
        nnx.Conv(after, after, kernel_size=(3, 3), padding=(1, 1), rngs=rngs),
        nnx.GroupNorm(after, 2, epsilon=1e-5, rngs=rngs),
        partial(nnx.leaky_relu, negative_slope=0.1),
    )


class Hourglass(nnx.Module):
    """Halves the image `depth` times and doubles it again."""

    def __init__(
        self, inputs: int = 1, outputs: int = 2, width: int = 4, depth: int = 2, *, rngs: nnx.Rngs
    ):
        self.down = nnx.List()
        self.up = nnx.List()
        self.join = nnx.List()
        channels = inputs
        for level in range(depth):
            self.down.append(double_conv(channels, width * 2**level, rngs=rngs))
            channels = width * 2**level
        self.pool = partial(nnx.max_pool, window_shape=(2, 2), strides=(2, 2))
        self.middle = double_conv(channels, channels * 2, rngs=rngs)
        channels = channels * 2
        for level in reversed(range(depth)):
            size = width * 2**level
            self.up.append(
                nnx.ConvTranspose(
                    channels, size, kernel_size=(2, 2), strides=2, padding=((1, 1), (1, 1)),
                    transpose_kernel=True, rngs=rngs))
            self.join.append(double_conv(size * 2, size, rngs=rngs))
            channels = size
        self.last = nnx.Conv(channels, outputs, (1, 1), padding=0, rngs=rngs)

    def __call__(self, image: jax.Array) -> jax.Array:
        image = jnp.transpose(image, (0, 2, 3, 1))  # NCHW -> NHWC
        skips = []
        x = image
        for block in self.down:
            x = block(x)
            skips.append(x)
            x = self.pool(x)
        x = self.middle(x)
        for up, join in zip(self.up, self.join):
            x = up(x)
            x = join(jnp.concatenate([skips.pop(), x], axis=-1))
        return jnp.transpose(self.last(x), (0, 3, 1, 2))  # NHWC -> NCHW
