import jax.numpy as jnp


def pairwise_distance(x, y, p=2.0, eps=1e-6, keepdims=False):
    """Distance of vectors along the last axis."""
    return jnp.linalg.norm(x - y + eps, ord=p, axis=-1, keepdims=keepdims)
