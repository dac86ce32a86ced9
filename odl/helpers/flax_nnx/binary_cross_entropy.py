import jax.numpy as jnp


def binary_cross_entropy(x, target, weight=None, reduction="mean"):
    """The loss of probabilities; a logarithm is never below -100."""
    loss = -(target * jnp.maximum(jnp.log(x), -100) + (1 - target) * jnp.maximum(jnp.log1p(-x), -100))
    loss = loss if weight is None else loss * weight
    if reduction == "none":
        return loss
    return loss.mean() if reduction == "mean" else loss.sum()
