from keras import ops


def argsort(x, axis=-1, descending=False):
    """Indices that sort along an axis; equal elements stay in their order."""
    if not descending:
        return ops.argsort(x, axis=axis)
    index = ops.flip(ops.argsort(ops.flip(x, axis), axis=axis), axis)
    return x.shape[axis] - 1 - index
