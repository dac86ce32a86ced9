import mlx.core as mx


def corrcoef(x):
    """Correlations of the rows of x."""
    if x.ndim < 2:
        x = x[None]
    x = x - mx.mean(x, axis=1, keepdims=True)
    c = x @ mx.conj(x.mT)
    size = mx.sqrt(mx.sum(mx.abs(x) ** 2, axis=1))
    result = c / (size[:, None] * size).astype(c.dtype)
    return result if result.shape[0] > 1 else result[0, 0]
