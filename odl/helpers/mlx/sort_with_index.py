import mlx.core as mx


def sort_with_index(x, axis=-1, descending=False):
    """Sorted values along an axis and their indices."""
    index = argsort(x, axis, descending)
    return mx.take_along_axis(x, index, axis=axis), index
