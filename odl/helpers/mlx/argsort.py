import mlx.core as mx


def argsort(x, axis=-1, descending=False):
    """Indices that sort along an axis; equal elements stay in their order."""
    if not descending:
        return mx.argsort(x, axis=axis)
    index = mx.flip(mx.argsort(mx.flip(x, axis), axis=axis), axis)
    return x.shape[axis] - 1 - index.astype(mx.int32)
