import tensorflow as tf


def lu_solve(factors, pivots, b, left=True, adjoint=False):
    """Solution of A x = b, or x A = b, with LU factors of A (or its adjoint) and pivots from one."""
    b = b if left else tf.linalg.adjoint(b)
    place, lower, upper = lu_unpack(factors, pivots)
    if adjoint == left:
        x = solve_triangular(tf.linalg.adjoint(upper), b, upper=False)
        x = place @ solve_triangular(tf.linalg.adjoint(lower), x, upper=True)
    else:
        x = solve_triangular(lower, tf.linalg.matrix_transpose(place) @ b, upper=False)
        x = solve_triangular(upper, x, upper=True)
    return x if left else tf.linalg.adjoint(x)
