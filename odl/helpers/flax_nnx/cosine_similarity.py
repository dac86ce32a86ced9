import jax.numpy as jnp


def cosine_similarity(x, y, axis=1, eps=1e-8):
    """Cosine of the angle between vectors along an axis."""
    x, y = jnp.broadcast_arrays(x, y)
    norms = [jnp.maximum(jnp.linalg.norm(v, axis=axis, keepdims=True), eps) for v in (x, y)]
    return (x / norms[0] * (y / norms[1])).sum(axis=axis)
