import mlx.core as mx


def ndtr(x):
    """Distribution function of the standard normal distribution."""
    return mx.exp(log_ndtr(x))
