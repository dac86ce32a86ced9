from keras import ops


def standardize(x, axis=-1, epsilon=1e-5):
    """Zero mean and unit variance along axes."""
    mean = ops.mean(x, axis=axis, keepdims=True)
    var = ops.var(x, axis=axis, keepdims=True)
    return (x - mean) / ops.sqrt(var + epsilon)
