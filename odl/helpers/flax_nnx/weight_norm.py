import functools

import jax.numpy as jnp
from flax import nnx


@functools.cache
def _normed(base):
    """A subclass whose kernel is the direction weight_v with the length weight_g."""

    def kernel(self):
        v = self.weight_v[...]
        weight = v * (self.weight_g[...] / jnp.sqrt((v**2).sum(range(1, v.ndim), keepdims=True)))
        return weight.transpose(*range(2, v.ndim), 1, 0)

    return type("Normed" + base.__name__, (base,), {"kernel": property(kernel)})


def weight_norm(module):
    """Split the kernel of a Conv or Linear layer into length and direction, shaped as in PyTorch."""
    kernel = module.kernel[...]
    v = kernel.transpose(-1, -2, *range(kernel.ndim - 2))
    del module.kernel
    module.weight_g = nnx.Param(jnp.sqrt((v**2).sum(range(1, v.ndim), keepdims=True)))
    module.weight_v = nnx.Param(v)
    module.__class__ = _normed(type(module))
    return module
