def cholesky_solve(b, x, upper=False):
    """Solution for the right sides b (..., n, k) with the Cholesky factors x (..., n, n)."""
    lower = x.mT.conj() if upper else x
    return solve_triangular(lower.mT.conj(), solve_triangular(lower, b, upper=False), upper=True)
