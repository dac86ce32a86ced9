import jax.numpy as jnp


def softshrink(x, lambd=0.5):
    """All elements lambd nearer to 0; what is as near already becomes 0."""
    return jnp.sign(x) * jnp.maximum(jnp.abs(x) - lambd, 0)
