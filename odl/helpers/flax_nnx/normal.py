import jax.numpy as jnp


def normal(mean, std, *, rngs):
    """Normally distributed numbers, in the common shape of mean and standard deviation."""
    return mean + std * rngs.normal(jnp.broadcast_shapes(jnp.shape(mean), jnp.shape(std)))
