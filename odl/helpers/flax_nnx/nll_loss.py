import jax.numpy as jnp


def nll_loss(x, target, weight=None, ignore_index=-100, reduction="mean"):
    """The loss of log probabilities (batch, classes, ...) against labels (batch, ...)."""
    logs = jnp.moveaxis(x, 0 if x.ndim == 1 else 1, -1)
    keep = target != ignore_index
    labels = jnp.where(keep, target, 0)
    weight = jnp.ones_like(logs[(0,) * (logs.ndim - 1)]) if weight is None else weight[...]
    scale = jnp.where(keep, jnp.take(weight, labels, axis=0), 0)
    loss = -jnp.take_along_axis(logs, labels[..., None], -1)[..., 0] * scale
    if reduction == "none":
        return loss
    return loss.sum() / scale.sum() if reduction == "mean" else loss.sum()
