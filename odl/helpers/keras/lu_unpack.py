from keras import ops


def lu_unpack(factors, pivots, unpack_data=True, unpack_pivots=True):
    """The permutation and the triangles of LU factors (..., m, n) with pivots counted from one."""
    m, n = factors.shape[-2:]
    k = min(m, n)
    place = lower = upper = ops.zeros((0,), dtype=factors.dtype)
    if unpack_pivots:
        rows = ops.arange(m)
        order = rows + ops.zeros_like(pivots[..., :1])
        for i in range(k):
            other = pivots[..., i : i + 1] - 1
            this, that = (
                order[..., i : i + 1],
                ops.sum(ops.where(rows == other, order, 0), axis=-1, keepdims=True),
            )
            order = ops.where(rows == i, that, ops.where(rows == other, this, order))
        place = ops.cast(rows[:, None] == order[..., None, :], factors.dtype)
    if unpack_data:
        lower = ops.tril(factors[..., :k], -1) + ops.eye(m, k, dtype=factors.dtype)
        upper = ops.triu(factors[..., :k, :])
    return place, lower, upper
