import jax
import jax.numpy as jnp


def segment_mean(x, index, num_segments):
    """The mean of the rows of x that have the same number in index."""
    total = jax.ops.segment_sum(x, index, num_segments)
    count = jax.ops.segment_sum(jnp.ones_like(x), index, num_segments)
    return total / jnp.maximum(count, jnp.ones_like(count))
