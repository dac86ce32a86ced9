import mlx.core as mx


def lu_unpack(factors, pivots, unpack_data=True, unpack_pivots=True):
    """The permutation and the triangles of LU factors (..., m, n) with pivots counted from one."""
    m, n = factors.shape[-2:]
    k = min(m, n)
    place = lower = upper = mx.zeros((0,), dtype=factors.dtype)
    if unpack_pivots:
        pivots = pivots.astype(mx.int32)
        rows = mx.arange(m)
        order = rows + mx.zeros_like(pivots[..., :1])
        for i in range(k):
            other = pivots[..., i : i + 1] - 1
            this, that = (
                order[..., i : i + 1],
                mx.sum(mx.where(rows == other, order, 0), axis=-1, keepdims=True),
            )
            order = mx.where(rows == i, that, mx.where(rows == other, this, order))
        place = (rows[:, None] == order[..., None, :]).astype(factors.dtype)
    if unpack_data:
        lower = mx.tril(factors[..., :k], -1) + mx.eye(m, k, dtype=factors.dtype)
        upper = mx.triu(factors[..., :k, :])
    return place, lower, upper
