import jax.numpy as jnp


def alpha_dropout(x, p=0.5, training=False, *, channels=False, rngs):
    """Dropout of elements, or of channels of x (batch, channels, ...), that keeps mean and variance."""
    if not training or p == 0:
        return x
    if p == 1:
        return jnp.zeros_like(x)
    low = -1.7580993408473766  # minus scale times alpha of SELU
    a = (1 - p) ** -0.5 * (1 + p * low**2) ** -0.5
    shape = x.shape[:2] + (1,) * (x.ndim - 2) if channels else x.shape
    keep = rngs.bernoulli(1 - p, shape)
    return jnp.where(keep, x, low) * a - a * p * low
