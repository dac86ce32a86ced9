import jax.numpy as jnp
from flax import nnx


class PReLU(nnx.Module):
    """A rectifier with learned slopes, one for all or one for each channel of (batch, ..., channels)."""

    def __init__(self, num_parameters=1, init=0.25):
        self.weight = nnx.Param(jnp.full(num_parameters, init))

    def __call__(self, x):
        return jnp.where(x > 0, x, x * self.weight)
