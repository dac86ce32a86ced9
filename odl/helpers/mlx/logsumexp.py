import mlx.core as mx


def logsumexp(x, axis=None, keepdims=False):
    """Logarithm of the sum of exponentials along axes; a number alone is its own."""
    return mx.logsumexp(x, axis=axis, keepdims=keepdims) if len(x.shape) else x * 1.0
