from keras import ops


def lu_factor_ex(x):
    """LU factors in one matrix, pivots counted from one, and the first zero of the diagonal (0: none)."""
    m, n = x.shape[-2:]
    rows, columns, pivots = ops.arange(m)[:, None], ops.arange(n), []
    for i in range(min(m, n)):
        below = ops.where(rows[:, 0] >= i, ops.abs(x[..., i]), -1)
        best = ops.cast(ops.argmax(below, axis=-1), "int32")
        pivots.append(best + 1)
        is_best = rows == best[..., None, None]
        head, row = x[..., i : i + 1, :], ops.sum(ops.where(is_best, x, 0), axis=-2, keepdims=True)
        x = ops.where(rows == i, row, ops.where(is_best, head, x))
        first = row[..., i : i + 1]
        part = ops.where(rows > i, x[..., i : i + 1] / ops.where(first == 0, 1, first), 0)
        x = ops.where((rows > i) & (columns == i), part, x - part * ops.where(columns > i, row, 0))
    zero = ops.stack([x[..., i, i] for i in range(min(m, n))], axis=-1) == 0
    info = ops.where(
        ops.any(zero, axis=-1), ops.cast(ops.argmax(ops.cast(zero, "int32"), axis=-1), "int32") + 1, 0
    )
    return x, ops.stack(pivots, axis=-1), info
