def select_along(x, axis, index):
    """One slice of an axis, which may be counted from the end."""
    return x[(*(slice(None),) * (axis % x.ndim), int(index))]
