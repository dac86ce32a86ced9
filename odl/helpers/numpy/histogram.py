import numpy as np


def histogram(x, bins, range=None, weight=None, density=False):
    """Counts in bins, of the type of x, and the edges of the bins."""
    weight = None if weight is None else weight.ravel()
    counts, edges = np.histogram(x.ravel(), bins, range=range, weights=weight, density=density)
    return counts.astype(x.dtype), edges.astype(x.dtype)
