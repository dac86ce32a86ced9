import math

import mlx.core as mx


def orthogonal(shape, gain=1):
    """A random matrix with orthonormal rows or columns; further axes belong to the columns."""
    rows, columns = shape[0], math.prod(shape[1:])
    q, r = mx.linalg.qr(mx.random.normal((max(rows, columns), min(rows, columns))), stream=mx.cpu)
    q = q * mx.sign(mx.diagonal(r))
    q = q if rows >= columns else mx.transpose(q)
    return gain * mx.reshape(q, shape)
