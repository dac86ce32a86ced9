import math

import mlx.core as mx


def expm(a):
    """Exponential of matrices (..., n, n): the series for a small part of them, squared again."""
    size = mx.max(mx.sum(mx.abs(a), axis=-2, keepdims=True), axis=-1, keepdims=True)
    halvings = mx.maximum(mx.ceil(mx.log(mx.maximum(size, 1e-6)) / math.log(2)) + 1, 0)
    a = a * (2.0**-halvings).astype(a.dtype)
    result = term = mx.eye(a.shape[-1], dtype=a.dtype) + mx.zeros_like(a)
    for k in range(1, 13):
        term = term @ a / k
        result = result + term
    for k in range(int(mx.max(halvings))):
        result = mx.where(halvings > k, result @ result, result)
    return result
