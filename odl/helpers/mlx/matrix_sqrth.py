import mlx.core as mx


def matrix_sqrth(x):
    """Square root of positive definite Hermitian matrices."""
    values, vectors = mx.linalg.eigh(x, stream=mx.cpu)
    return (vectors * mx.sqrt(values).astype(vectors.dtype)[..., None, :]) @ mx.conj(vectors.mT)
