from keras import ops


def matrix_sqrth(x):
    """Square root of positive definite Hermitian matrices."""
    values, vectors = ops.linalg.eigh(x)
    return (vectors * ops.cast(ops.sqrt(values), vectors.dtype)[..., None, :]) @ ops.conj(
        ops.swapaxes(vectors, -1, -2)
    )
