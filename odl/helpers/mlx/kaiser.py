import mlx.core as mx


def kaiser(n, beta):
    """A Bessel function of a half circle over n points."""
    if n < 2:
        return mx.ones((n,))
    place = 2 * mx.arange(n, dtype=mx.float32) / (n - 1) - 1
    return i0(beta * mx.sqrt(mx.maximum(1 - place * place, 0.0))) / i0(mx.array(float(beta)))
