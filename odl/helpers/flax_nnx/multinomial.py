import jax
import jax.numpy as jnp


def multinomial(weights, count, replacement=False, *, rngs):
    """Draw `count` indices of the last axis with the given weights: (..., n) to (..., count)."""
    logits = jnp.log(weights)
    if replacement:
        return jnp.stack([rngs.categorical(logits) for _ in range(count)], axis=-1)
    return jax.lax.top_k(logits + rngs.gumbel(weights.shape), count)[1]
