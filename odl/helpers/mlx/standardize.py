import mlx.core as mx


def standardize(x, axis=-1, epsilon=1e-5):
    """Zero mean and unit variance along axes."""
    mean = mx.mean(x, axis=axis, keepdims=True)
    var = mx.var(x, axis=axis, keepdims=True)
    return (x - mean) / mx.sqrt(var + epsilon)
