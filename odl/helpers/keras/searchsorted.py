from keras import ops


def searchsorted(x, values, right=False, side=None, sorter=None):
    """Places that keep the rows of x sorted when values are inserted: (..., n) and (..., m) to (..., m)."""
    x = x if sorter is None else ops.take_along_axis(x, sorter, axis=-1)
    values = ops.convert_to_tensor(values)[..., None]
    x = x if len(x.shape) == 1 else x[..., None, :]
    before = x <= values if side == "right" or right else x < values
    return ops.sum(ops.cast(before, "int32"), axis=-1)
