import math

import numpy as np


def orthogonal(shape, gain=1):
    """A random matrix with orthonormal rows or columns; further axes belong to the columns."""
    rows, columns = shape[0], math.prod(shape[1:])
    q, r = np.linalg.qr(np.random.normal(size=(max(rows, columns), min(rows, columns))))
    q = q * np.sign(np.diagonal(r))
    q = q if rows >= columns else np.transpose(q)
    return gain * np.reshape(q, shape)
