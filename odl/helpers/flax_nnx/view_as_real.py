import jax.numpy as jnp


def view_as_real(x):
    """Real and imaginary parts as pairs in a new last axis."""
    return jnp.stack((x.real, x.imag), axis=-1)
