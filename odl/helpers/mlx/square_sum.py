import mlx.core as mx


def square_sum(x):
    """The sum of the squares of an array."""
    return mx.sum(x * x)
