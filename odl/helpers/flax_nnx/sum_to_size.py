def sum_to_size(x, *sizes):
    """Sum over the axes that broadcasting from `sizes` to the shape of x repeats."""
    sizes = sizes if len(sizes) != 1 or isinstance(sizes[0], int) else tuple(sizes[0])
    new = x.ndim - len(sizes)
    axes = [new + i for i, size in enumerate(sizes) if size == 1]
    return x.sum(axis=(*range(new), *axes), keepdims=True).reshape(sizes)
