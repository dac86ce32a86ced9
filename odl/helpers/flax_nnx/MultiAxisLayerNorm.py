import jax.numpy as jnp
from flax import nnx


class MultiAxisLayerNorm(nnx.Module):
    """Layer normalisation over the last axes, whose sizes are normalized_shape (a number or a sequence)."""

    def __init__(self, normalized_shape, epsilon=1e-5, use_scale=True, use_bias=True, *, rngs=None):
        shape = (normalized_shape,) if isinstance(normalized_shape, int) else tuple(normalized_shape)
        self.axes = tuple(range(-len(shape), 0))
        self.epsilon = epsilon
        self.scale = nnx.Param(jnp.ones(shape)) if use_scale else None
        self.bias = nnx.Param(jnp.zeros(shape)) if use_scale and use_bias else None

    def __call__(self, x):
        y = nnx.standardize(x, axis=self.axes, epsilon=self.epsilon)
        y = y if self.scale is None else y * self.scale
        return y if self.bias is None else y + self.bias
