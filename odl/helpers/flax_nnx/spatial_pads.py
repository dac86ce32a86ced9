def spatial_pads(padding, n):
    """A pair of pads for each of n spatial axes; `padding` is a number or a sequence of numbers."""
    sizes = (padding,) * n if isinstance(padding, int) else tuple(padding)
    return tuple((size, size) for size in sizes)
