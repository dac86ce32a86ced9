import jax.numpy as jnp


def bartlett_window(n, sym=True, dtype=None):
    """A triangle from zero to one and back; without symmetry it is one period."""
    window = jnp.bartlett(n) if sym or n < 2 else jnp.bartlett(n + 1)[:-1]
    return window.astype(dtype or window.dtype)
