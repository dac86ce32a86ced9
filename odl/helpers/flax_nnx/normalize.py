import jax.numpy as jnp


def normalize(x, p=2.0, axis=1, eps=1e-12):
    """Divide x by its p-norm along an axis."""
    return x / jnp.maximum(jnp.linalg.norm(x, p, axis=axis, keepdims=True), eps)
