import numpy as np
from keras import ops


def triangular_solve(b, a, upper=True, transpose=False, unitriangular=False):
    """Solution of a x = b with a triangular matrix, and the matrix."""
    batch = np.broadcast_shapes(tuple(a.shape)[:-2], tuple(b.shape)[:-2])
    a, b = (ops.broadcast_to(part, (*batch, *part.shape[-2:])) for part in (a, b))
    matrix, upper = (ops.swapaxes(a, -1, -2), not upper) if transpose else (a, upper)
    return solve_triangular(matrix, b, upper, unitriangular=unitriangular), a
