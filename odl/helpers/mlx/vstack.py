import mlx.core as mx


def vstack(tup):
    """Arrays below each other, vectors as rows."""
    return mx.concatenate([mx.atleast_2d(x) for x in tup], axis=0)
