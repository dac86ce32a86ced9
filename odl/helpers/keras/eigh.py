from keras import ops


def eigh(a, UPLO="L"):
    """Eigenvalues and vectors of Hermitian matrices of which one triangle is read."""
    lower = ops.tril(a if UPLO == "L" else ops.conj(ops.swapaxes(a, -1, -2)))
    return ops.linalg.eigh(lower + ops.conj(ops.swapaxes(ops.tril(lower, -1), -1, -2)))
