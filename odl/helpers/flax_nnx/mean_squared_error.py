import jax.numpy as jnp


def mean_squared_error(y_true, y_pred):
    """The mean squared difference over the last axis."""
    y_true, y_pred = same_rank(y_true, y_pred)
    return jnp.mean(jnp.square(y_true - y_pred), axis=-1)
