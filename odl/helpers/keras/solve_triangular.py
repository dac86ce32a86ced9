import numpy as np
from keras import ops


def solve_triangular(a, b, upper, left=True, unitriangular=False):
    """Solution of a x = b, or x a = b, with triangular matrices (..., n, n), broadcast."""
    if not left:
        return ops.swapaxes(
            solve_triangular(
                ops.swapaxes(a, -1, -2), ops.swapaxes(b, -1, -2), not upper, unitriangular=unitriangular
            ),
            -1,
            -2,
        )
    batch = np.broadcast_shapes(tuple(a.shape)[:-2], tuple(b.shape)[:-2])
    a, b = (ops.broadcast_to(part, (*batch, *part.shape[-2:])) for part in (a, b))
    a = ops.triu(a) if upper else ops.tril(a)
    if unitriangular:
        one = ops.eye(a.shape[-1], dtype=a.dtype)
        a = a * (1 - one) + one
    return ops.linalg.solve_triangular(a, b, lower=not upper)
