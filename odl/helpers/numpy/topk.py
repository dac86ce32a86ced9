import numpy as np


def topk(x, k, axis=-1, largest=True):
    """The k largest (or smallest) values along an axis and their indices."""
    values, index = sort_with_index(x, axis, largest)
    return np.take(values, np.arange(k), axis=axis), np.take(index, np.arange(k), axis=axis)
