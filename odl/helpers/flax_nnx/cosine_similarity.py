import jax.numpy as jnp


def cosine_similarity(x, y, axis=1, eps=1e-8):
    """The cosine of the angle between x and y along an axis."""
    lengths = [jnp.maximum(jnp.linalg.norm(v, axis=axis, keepdims=True), eps) for v in (x, y)]
    return (x / lengths[0] * (y / lengths[1])).sum(axis)
