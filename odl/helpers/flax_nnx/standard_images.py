import math

import jax.numpy as jnp


def standard_images(x):
    """Images (..., height, width, channels) with mean zero and variance one, each by itself."""
    mean = jnp.mean(x, axis=(-3, -2, -1), keepdims=True)
    variance = jnp.mean(jnp.square(x - mean), axis=(-3, -2, -1), keepdims=True)
    least = 1.0 / math.sqrt(math.prod(x.shape[-3:]))
    return (x - mean) / jnp.maximum(jnp.sqrt(variance), jnp.full_like(variance, least))
