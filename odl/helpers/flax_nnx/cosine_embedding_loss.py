import jax.numpy as jnp


def cosine_embedding_loss(x, y, target, margin=0.0, reduction="mean"):
    """Pulls pairs (batch, features) with target 1 together, and those with target -1 apart."""
    lengths = jnp.sqrt(((x * x).sum(-1) + 1e-12) * ((y * y).sum(-1) + 1e-12))
    cosine = (x * y).sum(-1) / lengths
    loss = jnp.where(target == 1, 1 - cosine, jnp.maximum(cosine - margin, 0))
    if reduction == "none":
        return loss
    return loss.mean() if reduction == "mean" else loss.sum()
