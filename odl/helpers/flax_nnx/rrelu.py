import jax.numpy as jnp


def rrelu(x, lower=0.125, upper=1 / 3, training=True, *, rngs):
    """The positive part, and random fractions of the negative part."""
    slope = rngs.dropout.uniform(x.shape, x.dtype, lower, upper) if training else (lower + upper) / 2
    return jnp.where(x > 0, x, x * slope)
