import mlx.core as mx


def bincount(x, weights=None, minlength=0):
    """How often each whole number occurs in x, or the sum of its weights."""
    size = max(minlength, int(mx.max(x).item()) + 1 if x.size else 0)
    if weights is None:
        return mx.zeros((size,), mx.int32).at[x].add(mx.ones(x.shape, mx.int32))
    return mx.zeros((size,), weights.dtype).at[x].add(weights)
