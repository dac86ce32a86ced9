import jax
import jax.numpy as jnp
from flax import nnx


class MultiAxisRMSNorm(nnx.Module):
    """Divide by the root mean square over the last axes, whose sizes are normalized_shape."""

    def __init__(self, normalized_shape, epsilon=None, use_scale=True, *, rngs=None):
        shape = (normalized_shape,) if isinstance(normalized_shape, int) else tuple(normalized_shape)
        self.axes = tuple(range(-len(shape), 0))
        self.epsilon = epsilon
        self.scale = nnx.Param(jnp.ones(shape)) if use_scale else None

    def __call__(self, x):
        epsilon = jnp.finfo(x.dtype).eps if self.epsilon is None else self.epsilon
        y = x * jax.lax.rsqrt((x * x).mean(self.axes, keepdims=True) + epsilon)
        return y if self.scale is None else y * self.scale
