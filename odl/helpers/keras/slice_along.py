def slice_along(x, start, length, axis=0):
    """A number of slices of an axis from one on, which may be counted from the end."""
    axis, start = axis % len(x.shape), int(start)
    start = start % x.shape[axis] if start < 0 else start
    return x[(*(slice(None),) * axis, slice(start, start + length))]
