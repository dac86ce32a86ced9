import jax.numpy as jnp


def kl_div(x, target, reduction="mean", log_target=False):
    """The divergence of log probabilities x from a target; batchmean divides the sum by the batch."""
    if log_target:
        loss = jnp.exp(target) * (target - x)
    else:
        loss = target * jnp.log(jnp.where(target == 0, 1, target)) - target * x  # 0 log 0 is 0
    if reduction == "batchmean":
        return loss.sum() / x.shape[0]
    if reduction == "none":
        return loss
    return loss.mean() if reduction == "mean" else loss.sum()
