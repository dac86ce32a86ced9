import mlx.core as mx


def cholesky_inverse(x, upper=False):
    """Inverse of the matrices (..., n, n) whose Cholesky factors are given."""
    inverse = mx.linalg.inv(mx.conj(x.mT) if upper else x, stream=mx.cpu)
    return mx.conj(inverse.mT) @ inverse
