import math

import jax.numpy as jnp


def gaussian_nll_loss(x, target, var, full=False, eps=1e-6, reduction="mean"):
    """Negative log likelihood of a target under means x and variances, which may lack the last axis of x."""
    var = jnp.asarray(var, x.dtype)
    if var.ndim == x.ndim - 1 and var.shape == x.shape[:-1]:
        var = var[..., None]
    var = jnp.maximum(var, eps)
    loss = 0.5 * (jnp.log(var) + (x - target) ** 2 / var)
    loss = loss + 0.5 * math.log(2 * math.pi) if full else loss
    if reduction == "none":
        return loss
    return loss.mean() if reduction == "mean" else loss.sum()
