import jax.numpy as jnp
import numpy as np


def rms_norm(x, normalized_shape, weight=None, eps=None):
    """Divide by the root mean square over the last axes, then scale them."""
    axes = tuple(range(-np.size(normalized_shape), 0))
    eps = jnp.finfo(x.dtype).eps if eps is None else eps
    x = x / jnp.sqrt(jnp.mean(x * x, axis=axes, keepdims=True) + eps)
    return x if weight is None else x * weight
