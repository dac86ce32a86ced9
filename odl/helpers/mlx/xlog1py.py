import mlx.core as mx


def xlog1py(x, y):
    """x times the logarithm of 1 + y; zero where x is zero, and y a number."""
    return mx.where((x == 0) & (y == y), 0.0, x * mx.log1p(y))
