"""The model; what it is made of is in other files."""

from functools import partial

import jax.numpy as jnp
from flax import nnx

from .layers.conv import head
from .parts import Down, Up


class Segmenter(nnx.Module):
    def __init__(
        self, classes=3, width=8, norm_layer=partial(nnx.BatchNorm, momentum=0.9), *, rngs: nnx.Rngs
    ):
        self.first = Down(3, width, rngs=rngs)
        self.second = Down(width, 2 * width, rngs=rngs)
        self.up = Up(2 * width, width, norm_layer=norm_layer, rngs=rngs)
        self.head = head(width, classes, rngs=rngs)

    def __call__(self, x):
        x = jnp.transpose(x, (0, 2, 3, 1))  # NCHW -> NHWC
        a = self.first(x)
        b = self.second(a)
        return jnp.transpose(nnx.log_softmax(self.head(self.up(b, a))), (0, 3, 1, 2))
