import jax.numpy as jnp


def spherical_bessel_j0(x):
    """The spherical Bessel function of the first kind and order 0."""
    return jnp.where(jnp.isinf(x), 0, jnp.sinc(x / jnp.pi))
