import jax.numpy as jnp


def hinge_embedding_loss(x, target, margin=1.0, reduction="mean"):
    """The distance x where the target is 1, and what it lacks of a margin where the target is -1."""
    loss = jnp.where(target != 1, jnp.maximum(margin - x, 0), 0) + jnp.where(target != -1, x, 0)
    if reduction == "none":
        return loss
    return loss.mean() if reduction == "mean" else loss.sum()
