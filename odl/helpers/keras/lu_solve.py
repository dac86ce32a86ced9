from keras import ops


def lu_solve(factors, pivots, b, left=True, adjoint=False):
    """Solution of A x = b, or x A = b, with LU factors of A (or its adjoint) and pivots from one."""
    b = b if left else ops.conj(ops.swapaxes(b, -1, -2))
    place, lower, upper = lu_unpack(factors, pivots)
    if adjoint == left:
        x = solve_triangular(ops.conj(ops.swapaxes(upper, -1, -2)), b, upper=False)
        x = place @ solve_triangular(ops.conj(ops.swapaxes(lower, -1, -2)), x, upper=True)
    else:
        x = solve_triangular(lower, ops.swapaxes(place, -1, -2) @ b, upper=False)
        x = solve_triangular(upper, x, upper=True)
    return x if left else ops.conj(ops.swapaxes(x, -1, -2))
