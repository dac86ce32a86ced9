from keras import ops


def householder_product(a, taus):
    """First columns of the product of the Householder reflections whose vectors a has below its diagonal."""
    m, n = a.shape[-2:]
    result = ops.eye(m, n, dtype=a.dtype) + ops.zeros_like(a)
    for i in reversed(range(taus.shape[-1])):
        v = ops.tril(a, -1)[..., i : i + 1] + ops.eye(m, dtype=a.dtype)[:, i : i + 1]
        result = result - taus[..., i, None, None] * (v @ (ops.conj(ops.swapaxes(v, -1, -2)) @ result))
    return result
