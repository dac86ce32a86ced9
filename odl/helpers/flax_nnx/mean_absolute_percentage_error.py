import jax
import jax.numpy as jnp


def mean_absolute_percentage_error(y_true, y_pred):
    """The mean absolute difference over the last axis in percent of the labels."""
    y_true, y_pred = same_rank(y_true, y_pred)
    share = (y_true - y_pred) / (jax.nn.relu(jnp.abs(y_true) - 1e-7) + 1e-7)
    return 100.0 * jnp.mean(jnp.abs(share), axis=-1)
