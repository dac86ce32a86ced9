import jax.numpy as jnp


def triplet_margin_with_distance_loss(
    x, positive, negative, *, distance_function=None, margin=1.0, swap=False, reduction="mean"
):
    """How much farther than the positive the negative is not, at least by a margin."""
    distance = distance_function or (lambda a, b: jnp.linalg.norm(a - b + 1e-6, axis=-1))
    near, far = distance(x, positive), distance(x, negative)
    if swap:
        far = jnp.minimum(far, distance(positive, negative))
    loss = jnp.maximum(near - far + margin, 0)
    if reduction == "none":
        return loss
    return loss.mean() if reduction == "mean" else loss.sum()
