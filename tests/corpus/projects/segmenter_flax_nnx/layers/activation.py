from functools import partial
from typing import Callable

from flax import nnx


class Scaled(nnx.Module):
    """The sigmoid of the input, times the input."""

    def __call__(self, x):
        return x * nnx.sigmoid(x)


def leaky(slope: float = 0.1) -> Callable[[], nnx.Module]:
    """Makes a factory of activations."""
    return lambda *, rngs: partial(nnx.leaky_relu, negative_slope=slope)


def normed() -> Callable[[int], nnx.Module]:
    return lambda channels, *, rngs: nnx.BatchNorm(channels, momentum=0.9, rngs=rngs)


def make(activation: Callable[..., nnx.Module] | nnx.Module, *, rngs: nnx.Rngs) -> nnx.Module:
    """A layer, made by a factory or given."""
    if isinstance(activation, nnx.Module):
        return activation
    return activation(rngs=rngs)
