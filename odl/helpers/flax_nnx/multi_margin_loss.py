import jax.numpy as jnp


def multi_margin_loss(x, target, p=1, margin=1.0, weight=None, reduction="mean"):
    """How much the scores (batch, classes) of other classes come within a margin of that of the label."""
    x = jnp.atleast_1d(x)
    classes = x.shape[-1]
    label = target.reshape(*x.shape[:-1], 1)
    best = jnp.take_along_axis(x, label, -1)
    loss = jnp.maximum(margin - best + x, 0) ** p
    loss = loss if weight is None else loss * jnp.take(weight, label, axis=0)
    loss = jnp.where(jnp.arange(classes).astype(label.dtype) == label, 0, loss).sum(-1) / classes
    if reduction == "none":
        return loss
    return loss.mean() if reduction == "mean" else loss.sum()
