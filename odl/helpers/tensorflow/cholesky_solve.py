import tensorflow as tf


def cholesky_solve(b, x, upper=False):
    """Solution for the right sides b (..., n, k) with the Cholesky factors x (..., n, n)."""
    lower = tf.linalg.adjoint(x) if upper else x
    return solve_triangular(tf.linalg.adjoint(lower), solve_triangular(lower, b, upper=False), upper=True)
