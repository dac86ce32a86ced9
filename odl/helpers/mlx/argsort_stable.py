import mlx.core as mx


def argsort_stable(x, axis=-1, stable=True):
    """Indices that sort along an axis; equal elements stay in their order."""
    return mx.argsort(x, axis=axis)
