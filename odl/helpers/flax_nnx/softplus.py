import jax.numpy as jnp


def softplus(x, beta=1.0, threshold=20.0):
    """log(1 + exp(beta * x)) / beta, and x itself where beta * x is above the threshold."""
    scaled = beta * x
    return jnp.where(scaled > threshold, x, jnp.logaddexp(jnp.minimum(scaled, threshold), 0) / beta)
