import numpy as np


def householder_product(a, taus):
    """First columns of the product of the Householder reflections whose vectors a has below its diagonal."""
    m, n = a.shape[-2:]
    result = np.eye(m, n, dtype=a.dtype) + np.zeros_like(a)
    for i in reversed(range(taus.shape[-1])):
        v = np.tril(a, -1)[..., i : i + 1] + np.eye(m, dtype=a.dtype)[:, i : i + 1]
        result = result - taus[..., i, None, None] * (v @ (v.mT.conj() @ result))
    return result
