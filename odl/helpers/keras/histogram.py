from keras import ops


def histogram(x, bins, range=None, weight=None, density=False):
    """Counts in bins, of the type of x, and the edges of the bins."""
    x = ops.reshape(x, (-1,))
    if isinstance(bins, int):
        low, high = (ops.min(x), ops.max(x)) if range is None else range
        low, high = (low - 0.5, high + 0.5) if float(low) == float(high) else (low, high)
        steps = ops.cast(ops.arange(bins + 1), x.dtype)
        edges = ops.where(steps == bins, high, low + (high - low) * steps / bins)
    else:
        edges = bins
    ones = ops.ones_like(x) if weight is None else ops.reshape(weight, (-1,))
    columns = x[:, None]
    inside = (columns >= edges[:-1]) & (
        (columns < edges[1:]) | (columns == edges[-1]) & (edges[1:] == edges[-1])
    )
    counts = ops.sum(ops.cast(inside, x.dtype) * ones[:, None], axis=0)
    if density:
        counts = counts / ops.sum(counts) / (edges[1:] - edges[:-1])
    return counts, edges
