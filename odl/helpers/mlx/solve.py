import mlx.core as mx


def solve(a, b, left=True):
    """Solution of a x = b, or x a = b; b is a batch of vectors where it has the shape of rows of a."""
    if b.ndim == 1 or (b.ndim == a.ndim - 1 and b.shape == a.shape[:-1]):
        return solve(a, b[..., None])[..., 0]
    if not left:
        return solve(a.mT, b.mT).mT
    batch = mx.broadcast_shapes(a.shape[:-2], b.shape[:-2])
    a, b = (mx.broadcast_to(part, (*batch, *part.shape[-2:])) for part in (a, b))
    return mx.linalg.solve(a, b, stream=mx.cpu)
