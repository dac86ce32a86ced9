import jax.numpy as jnp


def gaussian_window(n, std=1.0, sym=True, dtype=None):
    """A bell of the given width around the centre; without symmetry it is one period."""
    distance = jnp.arange(n, dtype=jnp.float32) - (n - 1 if sym or n < 2 else n) / 2
    window = jnp.exp(-0.5 * (distance / std) ** 2)
    return window.astype(dtype or window.dtype)
