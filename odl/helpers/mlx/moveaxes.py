import mlx.core as mx


def moveaxes(x, source, destination):
    """Axes in other places, the rest in their order."""
    source, destination = ([axis % x.ndim for axis in axes] for axes in (source, destination))
    order = [axis for axis in range(x.ndim) if axis not in source]
    for place, axis in sorted(zip(destination, source, strict=True)):
        order.insert(place, axis)
    return mx.transpose(x, order)
