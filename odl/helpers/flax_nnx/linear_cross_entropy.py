import math

import jax
import jax.numpy as jnp


def linear_cross_entropy(
    x, weight, target, bias=None, class_weight=None, reduction="mean", ignore_index=None, label_smoothing=0.0
):
    """The cross entropy of x (batch, features) @ weight (classes, ..., features) against a target."""
    logits = jnp.moveaxis(jnp.tensordot(x, weight, ([x.ndim - 1], [weight.ndim - 1])), x.ndim - 1, -1)
    logits = logits if bias is None else logits + jnp.moveaxis(bias, 0, -1)
    logs = jax.nn.log_softmax(logits)
    classes = logs.shape[-1]
    scale = jnp.ones(classes, logs.dtype) if class_weight is None else class_weight
    if jnp.issubdtype(target.dtype, jnp.floating):
        target = jnp.moveaxis(target, x.ndim - 1, -1)
        target = target * (1 - label_smoothing) + label_smoothing / classes
        loss = -(target * logs * scale).sum(-1)
        total = math.prod(loss.shape)
    else:
        keep = target == target if ignore_index is None else target != ignore_index
        labels = jnp.where(keep, target, 0)
        chosen = jnp.where(keep, jnp.take(scale, labels, axis=0), 0)
        picked = jnp.take_along_axis(logs, labels[..., None], -1)[..., 0] * chosen
        loss = -(1 - label_smoothing) * picked - label_smoothing / classes * (logs * scale).sum(-1)
        loss = jnp.where(keep, loss, 0)
        total = chosen.sum()
    if reduction == "none":
        return loss
    return loss.sum() / total if reduction == "mean" else loss.sum()
