import jax.numpy as jnp


def kaiser_window(n, beta=12.0, sym=True, dtype=None):
    """A Bessel function of a half circle; without symmetry it is one period."""
    window = jnp.kaiser(n, beta) if sym or n < 2 else jnp.kaiser(n + 1, beta)[:-1]
    return window.astype(dtype or window.dtype)
