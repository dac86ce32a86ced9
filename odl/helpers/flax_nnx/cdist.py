import jax.numpy as jnp


def cdist(x, y, p=2.0):
    """Distances of all pairs of vectors: (..., n, d) and (..., m, d) to (..., n, m)."""
    return jnp.linalg.norm(x[..., :, None, :] - y[..., None, :, :], ord=p, axis=-1)
