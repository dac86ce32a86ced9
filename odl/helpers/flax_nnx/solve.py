import jax.numpy as jnp


def solve(a, b, left=True):
    """Solution of a x = b, or x a = b; b is a batch of vectors where it has the shape of rows of a."""
    if b.ndim == 1 or (b.ndim == a.ndim - 1 and b.shape == a.shape[:-1]):
        return jnp.linalg.solve(a, b[..., None])[..., 0]
    return jnp.linalg.solve(a, b) if left else jnp.linalg.solve(a.mT, b.mT).mT
