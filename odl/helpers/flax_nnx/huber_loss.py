import jax.numpy as jnp


def huber_loss(x, target, reduction="mean", delta=1.0):
    """Differences that are squared below delta and absolute above it."""
    d = jnp.abs(x - target)
    loss = jnp.where(d <= delta, 0.5 * d * d, delta * (d - 0.5 * delta))
    if reduction == "none":
        return loss
    return loss.mean() if reduction == "mean" else loss.sum()
