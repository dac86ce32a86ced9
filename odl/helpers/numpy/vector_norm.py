import numpy as np


def vector_norm(x, ord=2, axis=None, keepdims=False):
    """Norm along axes, or of all elements."""
    axis = tuple(axis) if isinstance(axis, list) else axis
    return np.linalg.vector_norm(x, ord=ord, axis=axis, keepdims=keepdims)
