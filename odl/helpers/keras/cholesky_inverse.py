from keras import ops


def cholesky_inverse(x, upper=False):
    """Inverse of the matrices (..., n, n) whose Cholesky factors are given."""
    inverse = ops.linalg.inv(ops.conj(ops.swapaxes(x, -1, -2)) if upper else x)
    return ops.conj(ops.swapaxes(inverse, -1, -2)) @ inverse
