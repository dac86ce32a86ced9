import jax.numpy as jnp
from flax import nnx


class GroupNormLast(nnx.Module):
    """Normalisation of groups of channels of (batch, ..., channels); a group may be every n-th channel."""

    def __init__(
        self, num_features, num_groups=32, eps=1e-6, scale=True, bias=True, apart=False, *, rngs: nnx.Rngs
    ):
        self.num_groups, self.eps, self.apart = num_groups, eps, apart
        self.weight = nnx.Param(jnp.ones((num_features,))) if scale else None
        self.bias = nnx.Param(jnp.zeros((num_features,))) if bias else None

    def __call__(self, x):
        batch, channels = x.shape[0], x.shape[-1]
        near = (self.num_groups, channels // self.num_groups)
        axes = (1, 2) if self.apart else (1, 3)
        y = jnp.reshape(x, (batch, -1, *(near[::-1] if self.apart else near)))
        mean = jnp.mean(y, axis=axes, keepdims=True)
        variance = jnp.mean((y - mean) ** 2, axis=axes, keepdims=True)
        y = jnp.reshape((y - mean) / jnp.sqrt(variance + self.eps), x.shape)
        y = y if self.weight is None else y * self.weight
        return y if self.bias is None else y + self.bias
