import jax.numpy as jnp


def geqrf(x):
    """QR decomposition as Householder vectors below R, and their factors."""
    vectors, factors = jnp.linalg.qr(x, mode="raw")
    return vectors.mT, factors
