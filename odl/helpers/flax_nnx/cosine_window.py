import jax.numpy as jnp


def cosine_window(n, sym=True, dtype=None):
    """Half a wave of the sine; without symmetry it is one period."""
    if n < 2:
        return jnp.ones(n, dtype or jnp.float32)
    window = jnp.sin(jnp.pi / (n if sym else n + 1) * (jnp.arange(n, dtype=jnp.float32) + 0.5))
    return window.astype(dtype or window.dtype)
