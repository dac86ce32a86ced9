import jax
import jax.numpy as jnp


def categorical_hinge(y_true, y_pred):
    """The distance to a margin between the class and the best of the others."""
    y_true = y_true.astype(y_pred.dtype)
    best = jnp.max((1.0 - y_true) * y_pred, axis=-1)
    return jax.nn.relu(best - jnp.sum(y_true * y_pred, axis=-1) + 1.0)
