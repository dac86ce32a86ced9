import jax.numpy as jnp


def heaviside(x, y):
    """The step function with the value y at 0; what is no number becomes 0."""
    return jnp.where(x == 0, y, (x > 0).astype(y.dtype))
