from keras import ops


def cov(m, ddof=1, fweights=None, aweights=None):
    """Covariances of the rows of m; with counts (fweights) and weights (aweights) of the columns."""
    single = len(m.shape) < 2 or m.shape[0] == 1
    m = ops.reshape(m, (1, -1)) if len(m.shape) < 2 else m
    weights = ops.ones((m.shape[-1],), dtype=m.dtype)
    weights = weights if fweights is None else weights * ops.cast(fweights, m.dtype)
    count = ops.sum(weights)
    if aweights is not None:
        aweights = ops.cast(aweights, m.dtype)
        weights = weights * aweights
        total = ops.sum(weights)
        count = total - ddof * ops.sum(weights * aweights) / total
    else:
        total, count = count, count - ddof
    m = m - ops.sum(m * weights, axis=1, keepdims=True) / total
    result = (m * weights) @ ops.conj(ops.swapaxes(m, -1, -2)) / ops.maximum(count, 0)
    return result[0, 0] if single else result
