import jax
import jax.numpy as jnp


def element_crossentropy(y_true, y_pred, from_logits=False):
    """Cross entropy of each element with probabilities, or with logits."""
    if from_logits:
        return jax.nn.relu(y_pred) - y_pred * y_true + jnp.log1p(jnp.exp(-jnp.abs(y_pred)))
    y_pred = jnp.clip(y_pred, 1e-7, 1.0 - 1e-7)
    return -(y_true * jnp.log(y_pred) + (1.0 - y_true) * jnp.log(1.0 - y_pred))
