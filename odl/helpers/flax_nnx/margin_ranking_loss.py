import jax.numpy as jnp


def margin_ranking_loss(x, y, target, margin=0.0, reduction="mean"):
    """How much x and y are not ordered as the target (1: x is larger) says, by a margin."""
    loss = jnp.maximum(target.astype(x.dtype) * (y - x) + margin, 0)
    if reduction == "none":
        return loss
    return loss.mean() if reduction == "mean" else loss.sum()
