def spatial_sizes(sizes, n, channels_first=False):
    """One size for each of n spatial axes, of a number or of a list that may name all axes."""
    sizes = list(sizes) if isinstance(sizes, (tuple, list)) else [1 if sizes is None else sizes]
    if len(sizes) == n + 2:
        sizes = sizes[2:] if channels_first else sizes[1:-1]
    return tuple(int(size) for size in sizes) * (n // len(sizes))
