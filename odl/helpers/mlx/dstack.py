import mlx.core as mx


def dstack(tup):
    """Arrays behind each other, along the third axis."""
    return mx.concatenate([mx.atleast_3d(x) for x in tup], axis=2)
