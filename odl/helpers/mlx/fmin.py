import mlx.core as mx


def fmin(x, y):
    """The smaller of two numbers, or the one that is a number."""
    return mx.where(mx.isnan(x), y, mx.where(mx.isnan(y), x, mx.minimum(x, y)))
