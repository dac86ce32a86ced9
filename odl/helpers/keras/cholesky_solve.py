from keras import ops


def cholesky_solve(b, x, upper=False):
    """Solution for the right sides b (..., n, k) with the Cholesky factors x (..., n, n)."""
    lower = ops.conj(ops.swapaxes(x, -1, -2)) if upper else x
    return solve_triangular(
        ops.conj(ops.swapaxes(lower, -1, -2)), solve_triangular(lower, b, upper=False), upper=True
    )
