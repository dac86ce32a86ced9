import jax


def binary_cross_entropy_with_logits(x, target, weight=None, reduction="mean", pos_weight=None):
    """The loss of logits against probabilities; pos_weight is a factor of the positive part."""
    positive = target if pos_weight is None else target * pos_weight
    loss = -(positive * jax.nn.log_sigmoid(x) + (1 - target) * jax.nn.log_sigmoid(-x))
    loss = loss if weight is None else loss * weight
    if reduction == "none":
        return loss
    return loss.mean() if reduction == "mean" else loss.sum()
