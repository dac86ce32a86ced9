import mlx.core as mx


def diagflat(v, k=0):
    """A matrix with all elements on a diagonal."""
    return mx.diag(mx.flatten(v), k)
