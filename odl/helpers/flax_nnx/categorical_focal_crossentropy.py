import jax.numpy as jnp


def categorical_focal_crossentropy(
    y_true, y_pred, alpha=0.25, gamma=2.0, from_logits=False, label_smoothing=0.0, axis=-1
):
    """Cross entropy along an axis with shares of classes, less where the prediction is sure."""
    y_true = y_true.astype(y_pred.dtype)
    y_true = y_true * (1.0 - label_smoothing) + label_smoothing / y_pred.shape[axis]
    shares = jnp.clip(jnp.exp(class_logarithms(y_pred, from_logits, axis)), 1e-7, 1.0 - 1e-7)
    return -jnp.sum(alpha * (1.0 - shares) ** gamma * y_true * jnp.log(shares), axis=axis)
