import jax.numpy as jnp
from flax import nnx


class Bilinear(nnx.Module):
    """A bilinear form of two vectors for each output; the weight is (out, in1, in2)."""

    def __init__(self, in1_features, in2_features, out_features, bias=True, *, rngs: nnx.Rngs):
        shape, bound = (out_features, in1_features, in2_features), in1_features**-0.5
        self.weight = nnx.Param(rngs.params.uniform(shape, minval=-bound, maxval=bound))
        self.bias = (
            nnx.Param(rngs.params.uniform((out_features,), minval=-bound, maxval=bound)) if bias else None
        )

    def __call__(self, x, y):
        z = jnp.einsum("...i,oij,...j->...o", x, self.weight[...], y)
        return z if self.bias is None else z + self.bias
