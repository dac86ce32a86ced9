import mlx.core as mx


def triangular_solve(b, a, upper=True, transpose=False, unitriangular=False):
    """Solution of a x = b with a triangular matrix, and the matrix."""
    batch = mx.broadcast_shapes(a.shape[:-2], b.shape[:-2])
    a, b = (mx.broadcast_to(part, (*batch, *part.shape[-2:])) for part in (a, b))
    matrix, upper = (a.mT, not upper) if transpose else (a, upper)
    return solve_triangular(matrix, b, upper, unitriangular=unitriangular), a
