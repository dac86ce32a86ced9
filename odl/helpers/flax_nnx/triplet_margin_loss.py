import jax.numpy as jnp


def triplet_margin_loss(x, positive, negative, margin=1.0, p=2.0, eps=1e-6, swap=False, reduction="mean"):
    """How much farther than the positive the negative is not, at least by a margin."""
    near = jnp.linalg.norm(x - positive + eps, p, axis=-1)
    far = jnp.linalg.norm(x - negative + eps, p, axis=-1)
    if swap:
        far = jnp.minimum(far, jnp.linalg.norm(positive - negative + eps, p, axis=-1))
    loss = jnp.maximum(near - far + margin, 0)
    if reduction == "none":
        return loss
    return loss.mean() if reduction == "mean" else loss.sum()
