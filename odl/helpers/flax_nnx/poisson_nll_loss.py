import math

import jax.numpy as jnp


def poisson_nll_loss(x, target, log_input=True, full=False, eps=1e-8, reduction="mean"):
    """Negative log likelihood of counts under Poisson rates x, or under their logarithms."""
    loss = jnp.exp(x) - target * x if log_input else x - target * jnp.log(x + eps)
    if full:  # Stirling's approximation of the logarithm of target!
        counts = jnp.where(target > 1, target, 2)
        rest = counts * jnp.log(counts) - counts + 0.5 * jnp.log(2 * math.pi * counts)
        loss = loss + jnp.where(target > 1, rest, 0)
    if reduction == "none":
        return loss
    return loss.mean() if reduction == "mean" else loss.sum()
