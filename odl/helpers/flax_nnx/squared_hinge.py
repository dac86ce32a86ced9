import jax
import jax.numpy as jnp


def squared_hinge(y_true, y_pred):
    """The mean squared distance to a margin over the last axis."""
    y_true = signed_labels(y_true.astype(y_pred.dtype))
    return jnp.mean(jnp.square(jax.nn.relu(1.0 - y_true * y_pred)), axis=-1)
