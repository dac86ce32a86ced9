import jax.numpy as jnp


def rrelu(x, lower=1 / 8, upper=1 / 3, training=False, *, rngs):
    """x where it is positive, otherwise x times a slope, which is random when training."""
    slope = rngs.uniform(x.shape, minval=lower, maxval=upper) if training else (lower + upper) / 2
    return jnp.where(x >= 0, x, x * slope)
