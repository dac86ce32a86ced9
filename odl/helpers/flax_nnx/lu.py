def lu(x):
    """The permutation and the triangles whose product is x (..., m, n)."""
    factors, pivots, _ = lu_factor_ex(x)
    return lu_unpack(factors, pivots)
