import jax.numpy as jnp
from flax import nnx


class TiedLinear(nnx.Module):
    """A linear layer with its weight as (out, in), so that an embedding can share it."""

    def __init__(self, in_features, out_features, *, use_bias=True, rngs: nnx.Rngs):
        self.weight = nnx.Param(
            nnx.initializers.lecun_normal(1, 0)(rngs.params(), (out_features, in_features))
        )
        self.bias = nnx.Param(jnp.zeros(out_features)) if use_bias else None

    def __call__(self, x):
        y = x @ self.weight.T
        return y if self.bias is None else y + self.bias
