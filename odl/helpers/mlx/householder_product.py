import mlx.core as mx


def householder_product(a, taus):
    """First columns of the product of the Householder reflections whose vectors a has below its diagonal."""
    m, n = a.shape[-2:]
    result = mx.eye(m, n, dtype=a.dtype) + mx.zeros_like(a)
    for i in reversed(range(taus.shape[-1])):
        v = mx.tril(a, -1)[..., i : i + 1] + mx.eye(m, dtype=a.dtype)[:, i : i + 1]
        result = result - taus[..., i, None, None] * (v @ (mx.conj(v.mT) @ result))
    return result
