import jax.numpy as jnp


def normalize(x, p=2.0, axis=1, eps=1e-12):
    """Divide x by its p-norm along an axis."""
    y = x if x.ndim else x[None]
    y = y / jnp.maximum(jnp.linalg.norm(y, p, axis=axis, keepdims=True), eps)
    return y.reshape(x.shape)
