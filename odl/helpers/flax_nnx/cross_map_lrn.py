import jax.numpy as jnp


def cross_map_lrn(x, size, alpha=1e-4, beta=0.75, k=1.0):
    """Divide each channel of x (batch, channels, ...) by a power of the squares of its neighbours.

    The first channel stays in all sums, as it does in PyTorch.
    """
    ahead, channels = (size - 1) // 2 + 1, x.shape[1]
    squares = x * x
    sums = jnp.cumsum(squares, axis=1)
    places = jnp.arange(channels)
    total = jnp.take(sums, jnp.minimum(places + ahead - 1, channels - 1), axis=1)
    left = jnp.take(sums, jnp.maximum(places - ahead, 0), axis=1) - squares[:, :1]
    return x * (k + alpha / size * (total - left)) ** -beta
