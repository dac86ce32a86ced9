import math

import mlx.core as mx


def tensorinv(a, ind=2):
    """Inverse of the linear map from the last axes of a to its first ind axes."""
    first, last = a.shape[:ind], a.shape[ind:]
    inverse = mx.linalg.inv(mx.reshape(a, (math.prod(first), -1)), stream=mx.cpu)
    return mx.reshape(inverse, (*last, *first))
