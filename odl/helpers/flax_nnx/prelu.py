import jax.numpy as jnp


def prelu(x, weight):
    """The positive part, and a fraction of the negative part: one for all or for each channel of axis 1."""
    weight = weight.reshape(-1, *(1,) * (x.ndim - 2)) if weight.size > 1 else weight.reshape(())
    return jnp.where(x > 0, x, x * weight)
