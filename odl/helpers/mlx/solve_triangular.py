import mlx.core as mx


def solve_triangular(a, b, upper, left=True, unitriangular=False):
    """Solution of a x = b, or x a = b, with triangular matrices (..., n, n), broadcast."""
    if not left:
        return solve_triangular(a.mT, b.mT, not upper, unitriangular=unitriangular).mT
    batch = mx.broadcast_shapes(a.shape[:-2], b.shape[:-2])
    a, b = (mx.broadcast_to(part, (*batch, *part.shape[-2:])) for part in (a, b))
    a = mx.triu(a) if upper else mx.tril(a)
    if unitriangular:
        one = mx.eye(a.shape[-1], dtype=a.dtype)
        a = a * (1 - one) + one
    return mx.linalg.solve_triangular(a, b, upper=upper, stream=mx.cpu)
