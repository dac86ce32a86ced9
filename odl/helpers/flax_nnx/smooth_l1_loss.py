import jax.numpy as jnp


def smooth_l1_loss(x, target, reduction="mean", beta=1.0):
    """Differences that are squared below beta and absolute above it."""
    d = jnp.abs(x - target)
    loss = jnp.where(d < beta, 0.5 * d * d / (beta or 1), d - 0.5 * beta)
    if reduction == "none":
        return loss
    return loss.mean() if reduction == "mean" else loss.sum()
