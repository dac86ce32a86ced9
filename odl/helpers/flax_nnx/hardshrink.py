import jax.numpy as jnp


def hardshrink(x, lambd=0.5):
    """The elements beyond lambd on either side; the others become 0."""
    return jnp.where(jnp.abs(x) <= lambd, 0, x)
