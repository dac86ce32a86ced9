import mlx.core as mx


def topk(x, k, axis=-1, largest=True):
    """The k largest (or smallest) values along an axis and their indices."""
    values, index = sort_with_index(x, axis, largest)
    return mx.take(values, mx.arange(k), axis=axis), mx.take(index, mx.arange(k), axis=axis)
