import jax.numpy as jnp


def general_cosine_window(n, a, sym=True, dtype=None):
    """A sum of cosines with the weights a and alternating signs; without symmetry it is one period."""
    if n < 2:
        return jnp.ones(n, dtype or jnp.float32)
    angle = 2 * jnp.pi * jnp.arange(n, dtype=jnp.float32) / (n - 1 if sym else n)
    window = sum((-1) ** i * weight * jnp.cos(i * angle) for i, weight in enumerate(a))
    return window.astype(dtype or window.dtype)
