import mlx.core as mx


def histogram(x, bins, range=None, weight=None, density=False):
    """Counts in bins, of the type of x, and the edges of the bins."""
    x = mx.reshape(x, (-1,))
    if isinstance(bins, int):
        low, high = (mx.min(x), mx.max(x)) if range is None else range
        low, high = (low - 0.5, high + 0.5) if float(low) == float(high) else (low, high)
        steps = mx.arange(bins + 1)
        edges = mx.where(steps == bins, high, low + (high - low) * steps / bins)
    else:
        edges = bins
    ones = mx.ones_like(x) if weight is None else mx.reshape(weight, (-1,))
    columns = x[:, None]
    inside = (columns >= edges[:-1]) & (
        (columns < edges[1:]) | (columns == edges[-1]) & (edges[1:] == edges[-1])
    )
    counts = mx.sum(inside.astype(x.dtype) * ones[:, None], axis=0)
    if density:
        counts = counts / mx.sum(counts) / (edges[1:] - edges[:-1])
    return counts, edges
