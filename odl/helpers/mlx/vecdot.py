import mlx.core as mx


def vecdot(x1, x2, axis=-1):
    """Sums of products along an axis; of the first array the complex conjugate counts."""
    return mx.sum(mx.conj(x1) * x2, axis=axis)
