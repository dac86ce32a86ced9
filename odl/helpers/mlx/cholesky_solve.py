import mlx.core as mx


def cholesky_solve(b, x, upper=False):
    """Solution for the right sides b (..., n, k) with the Cholesky factors x (..., n, n)."""
    lower = mx.conj(x.mT) if upper else x
    return solve_triangular(mx.conj(lower.mT), solve_triangular(lower, b, upper=False), upper=True)
