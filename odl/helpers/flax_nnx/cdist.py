import jax.numpy as jnp


def cdist(x, y, p=2.0):
    """Distances of all pairs of vectors: (..., n, d) and (..., m, d) to (..., n, m)."""
    difference = x[..., :, None, :] - y[..., None, :, :]
    if p != 2:
        return jnp.linalg.norm(difference, ord=p, axis=-1)
    squares = (difference**2).sum(axis=-1)
    apart = squares != 0  # the gradient of the root at zero would be infinite
    return jnp.where(apart, jnp.sqrt(jnp.where(apart, squares, 1)), 0)
