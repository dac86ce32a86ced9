import jax.numpy as jnp


def multilabel_soft_margin_loss(x, target, weight=None, reduction="mean"):
    """Mean binary cross entropy of logits (..., classes) against a target of ones and zeros."""
    target = target.astype(x.dtype)
    zero = jnp.zeros_like(x)
    loss = target * jnp.logaddexp(zero, -x) + (1 - target) * jnp.logaddexp(zero, x)
    loss = (loss if weight is None else loss * weight).mean(-1)
    if reduction == "none":
        return loss
    return loss.mean() if reduction == "mean" else loss.sum()
