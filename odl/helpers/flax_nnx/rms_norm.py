import jax.numpy as jnp


def rms_norm(x, normalized_shape, weight=None, eps=None):
    """Divide by the root mean square over the last axes, then scale them."""
    count = len(normalized_shape) if hasattr(normalized_shape, "__len__") else 1
    eps = jnp.finfo(x.dtype).eps if eps is None else eps
    x = x / jnp.sqrt(jnp.mean(x * x, axis=tuple(range(-count, 0)), keepdims=True) + eps)
    return x if weight is None else x * weight
