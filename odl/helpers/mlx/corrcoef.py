import mlx.core as mx


def corrcoef(x):
    """Correlations of the rows of x."""
    if x.ndim < 2:
        return corrcoef(x[None])[0, 0]
    x = x - mx.mean(x, axis=1, keepdims=True)
    c = x @ mx.conj(x.mT)
    size = mx.sqrt(mx.sum(mx.abs(x) ** 2, axis=1))
    return c / (size[:, None] * size).astype(c.dtype)
