import jax
import jax.numpy as jnp


def unit_length(x, axis=-1):
    """The values divided by their length along an axis."""
    squares = jnp.sum(jnp.square(x), axis=axis, keepdims=True)
    return x / jnp.sqrt(jax.nn.relu(squares - 1e-14) + 1e-14)
