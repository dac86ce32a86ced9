import mlx.core as mx


def var_mean(x, axis=None, ddof=1, keepdims=False):
    """Variance and mean along axes."""
    return var_of(x, axis, ddof, keepdims), mx.mean(x, axis=axis, keepdims=keepdims)
