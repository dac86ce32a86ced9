import jax.numpy as jnp


def local_response_norm_nd(x, size, alpha=1e-4, beta=0.75, k=1.0):
    """Divide each channel of x (batch, channels, ...) by a power of the mean square of its neighbours."""
    pads = [(0, 0), (size // 2, (size - 1) // 2)] + [(0, 0)] * (x.ndim - 2)
    squares = jnp.pad(x * x, pads)
    total = sum(squares[:, i : i + x.shape[1]] for i in range(size))
    return x / (k + alpha * total / size) ** beta
