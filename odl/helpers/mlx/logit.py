import mlx.core as mx


def logit(x):
    """Logarithm of the odds x / (1 - x)."""
    return mx.log(x / (1 - x))
