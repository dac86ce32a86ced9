import math

from keras import ops


def expm(a):
    """Exponential of matrices (..., n, n): the series for a small part of them, squared again."""
    size = ops.max(ops.sum(ops.abs(a), axis=-2, keepdims=True), axis=-1, keepdims=True)
    halvings = ops.maximum(ops.ceil(ops.log(ops.maximum(size, 1e-6)) / math.log(2)) + 1, 0)
    a = a * ops.cast(2.0**-halvings, a.dtype)
    result = term = ops.eye(a.shape[-1], dtype=a.dtype) + ops.zeros_like(a)
    for k in range(1, 13):
        term = term @ a / k
        result = result + term
    for k in range(int(ops.max(halvings))):
        result = ops.where(halvings > k, result @ result, result)
    return result
