import mlx.core as mx


def lu_factor_ex(x):
    """LU factors in one matrix, pivots counted from one, and the first zero of the diagonal (0: none)."""
    m, n = x.shape[-2:]
    rows, columns, pivots = mx.arange(m)[:, None], mx.arange(n), []
    for i in range(min(m, n)):
        below = mx.where(rows[:, 0] >= i, mx.abs(x[..., i]), -1)
        best = mx.argmax(below, axis=-1).astype(mx.int32)
        pivots.append(best + 1)
        is_best = rows == best[..., None, None]
        head, row = x[..., i : i + 1, :], mx.sum(mx.where(is_best, x, 0), axis=-2, keepdims=True)
        x = mx.where(rows == i, row, mx.where(is_best, head, x))
        first = row[..., i : i + 1]
        part = mx.where(rows > i, x[..., i : i + 1] / mx.where(first == 0, 1, first), 0)
        x = mx.where((rows > i) & (columns == i), part, x - part * mx.where(columns > i, row, 0))
    zero = mx.stack([x[..., i, i] for i in range(min(m, n))], axis=-1) == 0
    info = mx.where(
        mx.any(zero, axis=-1), (mx.argmax(zero.astype(mx.int32), axis=-1)).astype(mx.int32) + 1, 0
    )
    return x, mx.stack(pivots, axis=-1), info
