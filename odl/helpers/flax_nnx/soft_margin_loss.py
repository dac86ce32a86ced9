import jax.numpy as jnp


def soft_margin_loss(x, target, reduction="mean"):
    """Logistic loss of x against a target of 1 and -1."""
    loss = jnp.logaddexp(jnp.zeros_like(x), -target.astype(x.dtype) * x)
    if reduction == "none":
        return loss
    return loss.mean() if reduction == "mean" else loss.sum()
