import jax.numpy as jnp
from jax.scipy.special import xlogy


def kl_div(x, target, reduction="mean", log_target=False):
    """The divergence of log probabilities x from a target; batchmean divides the sum by the batch."""
    loss = jnp.exp(target) * (target - x) if log_target else xlogy(target, target) - target * x
    if reduction == "batchmean":
        return loss.sum() / x.shape[0]
    if reduction == "none":
        return loss
    return loss.mean() if reduction == "mean" else loss.sum()
