def unflatten(x, axis, sizes):
    """Split an axis into several; one of the sizes may be -1."""
    axis = axis % x.ndim
    return x.reshape(*x.shape[:axis], *sizes, *x.shape[axis + 1 :])
