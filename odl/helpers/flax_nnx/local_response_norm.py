import jax


def local_response_norm(x, size, alpha=1e-4, beta=0.75, k=1.0):
    """Divide each channel of x (batch, ..., channels) by a power of the mean square of its neighbours."""
    window, ones = (1,) * (x.ndim - 1) + (size,), (1,) * x.ndim
    pads = ((0, 0),) * (x.ndim - 1) + ((size // 2, (size - 1) // 2),)
    total = jax.lax.reduce_window(x * x, 0.0, jax.lax.add, window, ones, pads)
    return x / (k + alpha * total / size) ** beta
