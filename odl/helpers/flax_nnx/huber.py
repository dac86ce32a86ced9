import jax.numpy as jnp


def huber(y_true, y_pred, delta=1.0):
    """The mean over the last axis of half the squared difference, linear from delta on."""
    y_true, y_pred = same_rank(y_true, y_pred)
    far = jnp.abs(y_true - y_pred)
    return jnp.mean(jnp.where(far <= delta, 0.5 * jnp.square(far), delta * far - 0.5 * delta**2), axis=-1)
