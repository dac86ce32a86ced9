import mlx.core as mx


def hstack(tup):
    """Arrays beside each other, vectors one after the other."""
    arrays = [mx.atleast_1d(x) for x in tup]
    return mx.concatenate(arrays, axis=0 if arrays[0].ndim == 1 else 1)
