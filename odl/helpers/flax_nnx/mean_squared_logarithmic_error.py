import jax
import jax.numpy as jnp


def mean_squared_logarithmic_error(y_true, y_pred):
    """The mean squared difference of logarithms over the last axis."""
    y_true, y_pred = same_rank(y_true, y_pred)
    first, second = jnp.log(jax.nn.relu(y_pred) + 1.0), jnp.log(jax.nn.relu(y_true) + 1.0)
    return jnp.mean(jnp.square(first - second), axis=-1)
