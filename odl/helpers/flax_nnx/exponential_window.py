import jax.numpy as jnp


def exponential_window(n, center=None, tau=1.0, sym=True, dtype=None):
    """Exponential decay from the centre to both sides; without symmetry it is one period."""
    center = (n - 1 if sym or n < 2 else n) / 2 if center is None else center
    window = jnp.exp(-abs(jnp.arange(n, dtype=jnp.float32) - center) / tau)
    return window.astype(dtype or window.dtype)
