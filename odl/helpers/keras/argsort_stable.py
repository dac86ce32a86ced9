from keras import ops


def argsort_stable(x, axis=-1, stable=True):
    """Indices that sort along an axis; equal elements stay in their order."""
    return ops.argsort(x, axis=axis)
