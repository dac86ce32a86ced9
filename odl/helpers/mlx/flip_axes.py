import mlx.core as mx


def flip_axes(x, axis=None):
    """Elements in reverse order along one, several or all axes."""
    axes = range(x.ndim) if axis is None else [axis] if isinstance(axis, int) else axis
    for each in axes:
        x = mx.take(x, mx.arange(x.shape[each] - 1, -1, -1), axis=each)
    return x
