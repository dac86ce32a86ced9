import jax.numpy as jnp


def log_cosh(y_true, y_pred):
    """The mean logarithm of the hyperbolic cosine of the difference over the last axis."""
    y_true, y_pred = same_rank(y_true, y_pred)
    far = jnp.abs(y_pred - y_true)
    return jnp.mean(far + jnp.log1p(jnp.exp(-2.0 * far)) - 0.6931471805599453, axis=-1)
