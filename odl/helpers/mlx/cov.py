import mlx.core as mx


def cov(m, ddof=1, fweights=None, aweights=None):
    """Covariances of the rows of m; with counts (fweights) and weights (aweights) of the columns."""
    single = m.ndim < 2 or m.shape[0] == 1
    m = m.reshape(1, -1) if m.ndim < 2 else m
    weights = mx.ones(m.shape[-1:], m.dtype)
    weights = weights if fweights is None else weights * fweights.astype(m.dtype)
    count = mx.sum(weights)
    if aweights is not None:
        aweights = aweights.astype(m.dtype)
        weights = weights * aweights
        total = mx.sum(weights)
        count = total - ddof * mx.sum(weights * aweights) / total
    else:
        total, count = count, count - ddof
    m = m - mx.sum(m * weights, axis=1, keepdims=True) / total
    result = (m * weights) @ mx.conj(m.mT) / mx.maximum(count, 0)
    return result[0, 0] if single else result
