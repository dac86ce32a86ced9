import numpy as np


def ormqr(a, taus, c, left=True, transpose=False):
    """Product of c with the product of Householder reflections (or its adjoint), to the left or right."""
    if not left:
        return (ormqr(a, taus, c.mT.conj(), True, not transpose)).mT.conj()
    m, k = a.shape[-2], taus.shape[-1]
    for i in range(k) if transpose else reversed(range(k)):
        v = np.tril(a, -1)[..., i : i + 1] + np.eye(m, dtype=a.dtype)[:, i : i + 1]
        factor = taus[..., i, None, None]
        c = c - (np.conj(factor) if transpose else factor) * (v @ (v.mT.conj() @ c))
    return c
