import jax
import jax.numpy as jnp


def polygamma(n, x):
    """Derivative of order n of the digamma function."""
    if n == 0:
        return jax.scipy.special.digamma(x)
    return (-1) ** (n + 1) * jnp.exp(jax.scipy.special.gammaln(n + 1.0)) * zeta(n + 1.0, x)
