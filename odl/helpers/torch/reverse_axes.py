def reverse_axes(x):
    """The axes of x in reverse order."""
    return x.permute(*range(x.ndim - 1, -1, -1))
