from keras import ops


def ormqr(a, taus, c, left=True, transpose=False):
    """Product of c with the product of Householder reflections (or its adjoint), to the left or right."""
    if not left:
        return ops.conj(
            ops.swapaxes(ormqr(a, taus, ops.conj(ops.swapaxes(c, -1, -2)), True, not transpose), -1, -2)
        )
    m, k = a.shape[-2], taus.shape[-1]
    for i in range(k) if transpose else reversed(range(k)):
        v = ops.tril(a, -1)[..., i : i + 1] + ops.eye(m, dtype=a.dtype)[:, i : i + 1]
        factor = taus[..., i, None, None]
        c = c - (ops.conj(factor) if transpose else factor) * (v @ (ops.conj(ops.swapaxes(v, -1, -2)) @ c))
    return c
