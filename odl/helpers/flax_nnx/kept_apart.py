import jax.numpy as jnp


def kept_apart(x, eps):
    """Shares that are not nearer than eps to 0 or 1; where both are too near, to 0."""
    return jnp.where(x < eps, eps, jnp.minimum(x, 1 - eps))
