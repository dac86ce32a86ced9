import jax.numpy as jnp


def kl_divergence(y_true, y_pred):
    """How far the predicted shares are from the labels, along the last axis."""
    y_true, y_pred = same_rank(y_true, y_pred)
    y_true, y_pred = jnp.clip(y_true, 1e-7, 1.0), jnp.clip(y_pred, 1e-7, 1.0)
    return jnp.sum(y_true * jnp.log(y_true / y_pred), axis=-1)
