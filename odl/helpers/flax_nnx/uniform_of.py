import jax
import jax.numpy as jnp


def uniform_of(key, size, low, high, dtype):
    """Random numbers of an interval without its end, whole ones where the type is whole."""
    if jnp.issubdtype(dtype, jnp.floating):
        return jax.random.uniform(key, tuple(size), dtype, low, high)
    return jax.random.randint(key, tuple(size), low, high, dtype)
