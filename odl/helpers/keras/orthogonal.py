import math

import keras
from keras import ops


def orthogonal(shape, gain=1):
    """A random matrix with orthonormal rows or columns; further axes belong to the columns."""
    rows, columns = shape[0], math.prod(shape[1:])
    q, r = ops.qr(keras.random.normal((max(rows, columns), min(rows, columns))))
    q = q * ops.sign(ops.diagonal(r))
    q = q if rows >= columns else ops.transpose(q)
    return gain * ops.reshape(q, shape)
