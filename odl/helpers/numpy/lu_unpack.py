import numpy as np


def lu_unpack(factors, pivots, unpack_data=True, unpack_pivots=True):
    """The permutation and the triangles of LU factors (..., m, n) with pivots counted from one."""
    m, n = factors.shape[-2:]
    k = min(m, n)
    place = lower = upper = np.zeros(0, factors.dtype)
    if unpack_pivots:
        rows = np.arange(m)
        order = rows + np.zeros_like(pivots[..., :1])
        for i in range(k):
            other = pivots[..., i : i + 1] - 1
            this, that = (
                order[..., i : i + 1],
                np.sum(np.where(rows == other, order, 0), axis=-1, keepdims=True),
            )
            order = np.where(rows == i, that, np.where(rows == other, this, order))
        place = (rows[:, None] == order[..., None, :]).astype(factors.dtype)
    if unpack_data:
        lower = np.tril(factors[..., :k], -1) + np.eye(m, k, dtype=factors.dtype)
        upper = np.triu(factors[..., :k, :])
    return place, lower, upper
