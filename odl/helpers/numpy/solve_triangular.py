import numpy as np


def solve_triangular(a, b, upper, left=True, unitriangular=False):
    """Solution of a x = b, or x a = b, with triangular matrices (..., n, n), broadcast."""
    if not left:
        return solve_triangular(a.mT, b.mT, not upper, unitriangular=unitriangular).mT
    a = np.triu(a) if upper else np.tril(a)
    if unitriangular:
        one = np.eye(a.shape[-1], dtype=a.dtype)
        a = a * (1 - one) + one
    return np.linalg.solve(a, b)
