import mlx.core as mx


def cumlogsumexp(x, axis=0):
    """Running logarithm of the sum of exponentials along an axis."""
    return mx.logcumsumexp(x, axis=axis) if x.ndim else x
