from keras import ops


def topk(x, k, axis=-1, largest=True):
    """The k largest (or smallest) values along an axis and their indices."""
    values, index = sort_with_index(x, axis, largest)
    return ops.take(values, ops.arange(k), axis=axis), ops.take(index, ops.arange(k), axis=axis)
