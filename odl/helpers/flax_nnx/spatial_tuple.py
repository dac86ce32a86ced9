def spatial_tuple(size, n):
    """One number for each of n spatial axes; `size` is a number or a sequence."""
    return (size,) * n if isinstance(size, int) else tuple(size)
