import mlx.core as mx


def svd(x, full_matrices=True, compute_uv=True):
    """Singular value decomposition u, s, vh of matrices; s alone without compute_uv."""
    if not compute_uv:
        return mx.linalg.svd(x, compute_uv=False, stream=mx.cpu)
    u, s, vh = mx.linalg.svd(x, stream=mx.cpu)
    return (u, s, vh) if full_matrices else (u[..., : s.shape[-1]], s, vh[..., : s.shape[-1], :])
