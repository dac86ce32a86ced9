import jax.numpy as jnp


def vander(x, n=None):
    """Powers (..., n) of the elements of x (..., k), from zero on; n is k by default."""
    x = jnp.atleast_1d(x)
    return x[..., None] ** jnp.arange(x.shape[-1] if n is None else n)
