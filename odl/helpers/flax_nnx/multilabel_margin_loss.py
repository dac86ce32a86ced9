import jax.numpy as jnp


def multilabel_margin_loss(x, target, reduction="mean"):
    """How much the scores (batch, classes) of other classes come within 1 of those of the labels.

    The labels of the target come first; a negative number ends them.
    """
    x, target = (y if y.ndim else y[None] for y in (x, target))
    classes = jnp.arange(x.shape[-1]).astype(target.dtype)
    valid = jnp.cumsum((target < 0).astype(jnp.int32), -1) == 0
    labels = jnp.where(valid, target, 0)
    is_label = (valid[..., None] & (labels[..., None] == classes)).any(-2)
    gaps = 1 - jnp.take_along_axis(x, labels, -1)[..., None] + x[..., None, :]
    counted = valid[..., None] & ~is_label[..., None, :]
    loss = jnp.where(counted, jnp.maximum(gaps, 0), 0).sum((-2, -1)) / x.shape[-1]
    if reduction == "none":
        return loss
    return loss.mean() if reduction == "mean" else loss.sum()
