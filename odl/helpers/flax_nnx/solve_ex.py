def solve_ex(a, b, left=True):
    """Solution of a x = b, or x a = b, and the first zero of the diagonal of the LU factors (0: none)."""
    return solve(a, b, left), lu_factor_ex(a)[2]
