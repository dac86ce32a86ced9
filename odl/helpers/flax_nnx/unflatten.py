def unflatten(x, axis, sizes):
    """Split an axis into several of the given sizes."""
    axis %= x.ndim
    return x.reshape(*x.shape[:axis], *sizes, *x.shape[axis + 1 :])
