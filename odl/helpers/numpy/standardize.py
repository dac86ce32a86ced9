import numpy as np


def standardize(x, axis=-1, epsilon=1e-5):
    """Zero mean and unit variance along axes."""
    mean = np.mean(x, axis=axis, keepdims=True)
    var = np.var(x, axis=axis, keepdims=True)
    return (x - mean) / np.sqrt(var + epsilon)
