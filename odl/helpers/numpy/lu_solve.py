def lu_solve(factors, pivots, b, left=True, adjoint=False):
    """Solution of A x = b, or x A = b, with LU factors of A (or its adjoint) and pivots from one."""
    b = b if left else b.mT.conj()
    place, lower, upper = lu_unpack(factors, pivots)
    if adjoint == left:
        x = solve_triangular(upper.mT.conj(), b, upper=False)
        x = place @ solve_triangular(lower.mT.conj(), x, upper=True)
    else:
        x = solve_triangular(lower, place.mT @ b, upper=False)
        x = solve_triangular(upper, x, upper=True)
    return x if left else x.mT.conj()
