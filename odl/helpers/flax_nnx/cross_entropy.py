import math

import jax
import jax.numpy as jnp


def cross_entropy(x, target, weight=None, ignore_index=-100, reduction="mean", label_smoothing=0.0):
    """The loss of logits (batch, classes, ...) against labels (batch, ...) or probabilities."""
    axis = 0 if x.ndim == 1 else 1
    logs = jnp.moveaxis(jax.nn.log_softmax(x, axis), axis, -1)
    classes = logs.shape[-1]
    scale = jnp.ones(classes, logs.dtype) if weight is None else weight[...]
    if jnp.issubdtype(target.dtype, jnp.floating):
        target = jnp.moveaxis(target, axis, -1) * (1 - label_smoothing) + label_smoothing / classes
        loss = -(target * logs * scale).sum(-1)
        total = math.prod(loss.shape)
    else:
        keep = target != ignore_index
        labels = jnp.where(keep, target, 0)
        chosen = jnp.where(keep, jnp.take(scale, labels, axis=0), 0)
        picked = jnp.take_along_axis(logs, labels[..., None], -1)[..., 0] * chosen
        loss = -(1 - label_smoothing) * picked - label_smoothing / classes * (logs * scale).sum(-1)
        loss = jnp.where(keep, loss, 0)
        total = chosen.sum()
    if reduction == "none":
        return loss
    return loss.sum() / total if reduction == "mean" else loss.sum()
