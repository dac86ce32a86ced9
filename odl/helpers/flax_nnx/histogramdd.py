import jax.numpy as jnp


def histogramdd(x, bins, range=None, weight=None, density=False):
    """Counts (one axis for each column of x) in bins, and the edges of the bins."""
    x = x.reshape(-1, x.shape[-1])
    pairs = None if range is None else list(zip(range[::2], range[1::2], strict=True))
    weight = None if weight is None else weight.ravel()
    counts, edges = jnp.histogramdd(x, bins, range=pairs, weights=weight, density=density)
    return counts.astype(x.dtype), tuple(edges)
