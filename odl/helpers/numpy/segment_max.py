import numpy as np


def segment_max(x, index, num_segments):
    """The largest of the rows of x that have the same number in index."""
    result = np.full((num_segments, *x.shape[1:]), -np.inf, dtype=x.dtype)
    np.maximum.at(result, index, x)
    return result
