import math

from keras import ops


def tensorinv(a, ind=2):
    """Inverse of the linear map from the last axes of a to its first ind axes."""
    first, last = tuple(a.shape)[:ind], tuple(a.shape)[ind:]
    inverse = ops.linalg.inv(ops.reshape(a, (math.prod(first), -1)))
    return ops.reshape(inverse, (*last, *first))
