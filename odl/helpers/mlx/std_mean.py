import mlx.core as mx


def std_mean(x, axis=None, ddof=1, keepdims=False):
    """Standard deviation and mean along axes."""
    return std_of(x, axis, ddof, keepdims), mx.mean(x, axis=axis, keepdims=keepdims)
