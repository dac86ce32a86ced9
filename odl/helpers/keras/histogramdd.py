from keras import ops


def histogramdd(x, bins, range=None, weight=None, density=False):
    """Counts (one axis for each column of x) in bins, and the edges of the bins."""
    x = ops.reshape(x, (-1, x.shape[-1]))
    bins = [bins] * x.shape[1] if isinstance(bins, int) else bins
    counts = ops.ones_like(x[:, 0]) if weight is None else ops.reshape(weight, (-1,))
    edges = []
    for i, part in enumerate(bins):
        pair = None if range is None else range[2 * i : 2 * i + 2]
        edge = histogram(x[:, i], part, pair)[1]
        column = x[:, i][:, None]
        inside = (column >= edge[:-1]) & ((column < edge[1:]) | (column == edge[-1]) & (edge[1:] == edge[-1]))
        inside = ops.cast(inside, x.dtype)
        counts = counts[..., None] * ops.reshape(inside, (-1, *(1,) * i, inside.shape[1]))
        edges.append(edge)
    counts = ops.sum(counts, axis=0)
    if density:
        counts = counts / ops.sum(counts)
        for i, edge in enumerate(edges):
            width = edge[1:] - edge[:-1]
            counts = counts / ops.reshape(width, (-1, *(1,) * (len(edges) - 1 - i)))
    return counts, tuple(edges)
