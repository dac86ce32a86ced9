import mlx.core as mx


def ormqr(a, taus, c, left=True, transpose=False):
    """Product of c with the product of Householder reflections (or its adjoint), to the left or right."""
    if not left:
        return mx.conj((ormqr(a, taus, mx.conj(c.mT), True, not transpose)).mT)
    m, k = a.shape[-2], taus.shape[-1]
    for i in range(k) if transpose else reversed(range(k)):
        v = mx.tril(a, -1)[..., i : i + 1] + mx.eye(m, dtype=a.dtype)[:, i : i + 1]
        factor = taus[..., i, None, None]
        c = c - (mx.conj(factor) if transpose else factor) * (v @ (mx.conj(v.mT) @ c))
    return c
