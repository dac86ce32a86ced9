import mlx.core as mx


def searchsorted(x, values, right=False, side=None, sorter=None):
    """Places that keep the rows of x sorted when values are inserted: (..., n) and (..., m) to (..., m)."""
    x = x if sorter is None else mx.take_along_axis(x, sorter, axis=-1)
    values = mx.array(values)[..., None]
    x = x if x.ndim == 1 else x[..., None, :]
    before = x <= values if side == "right" or right else x < values
    return mx.sum(before.astype(mx.int32), axis=-1)
