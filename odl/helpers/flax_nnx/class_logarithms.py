import jax
import jax.numpy as jnp


def class_logarithms(y_pred, from_logits=False, axis=-1):
    """Logarithms of the probabilities of classes along an axis."""
    if from_logits:
        return jax.nn.log_softmax(y_pred, axis=axis)
    y_pred = y_pred / jnp.sum(y_pred, axis=axis, keepdims=True)
    return jnp.log(jnp.clip(y_pred, 1e-7, 1.0 - 1e-7))
